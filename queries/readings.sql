SELECT text, extractor, body
FROM reading WHERE text IN (SELECT value FROM json_each(:texts)) ORDER BY text;
