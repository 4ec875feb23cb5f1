SELECT text, slot, key, body, document, finding
FROM claim WHERE text IN (SELECT value FROM json_each(:texts)) ORDER BY text, slot;
