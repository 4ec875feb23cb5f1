SELECT old, new FROM redirect WHERE new IN (SELECT value FROM json_each(:news)) ORDER BY old;
