MATCH (text:KeptText) WHERE text.id IN $ids
RETURN text.id AS id, text.sha256 AS sha256, text.media_type AS media_type,
       text.encoding AS encoding, text.characters AS characters, text.body AS body
ORDER BY id;
