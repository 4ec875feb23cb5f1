SELECT id, sha256, media_type, encoding, characters, body
FROM text WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id;
