SELECT document, text, slot, key, body, finding
FROM claim WHERE document IN (SELECT value FROM json_each(:documents))
ORDER BY document, text, slot;
