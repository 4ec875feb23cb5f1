MATCH (text:KeptText) WHERE text.id IS NOT NULL RETURN text.id AS id ORDER BY id;
