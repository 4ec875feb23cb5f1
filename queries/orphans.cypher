MATCH (text:KeptText)
WHERE text.id IS NOT NULL AND NOT EXISTS { (:KeptSource {text: text.id}) }
RETURN text.id AS id ORDER BY id;
