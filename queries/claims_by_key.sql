SELECT text, slot, key, body, document, finding
FROM claim WHERE key IN (SELECT value FROM json_each(:keys)) ORDER BY text, slot;
