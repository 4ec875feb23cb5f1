SELECT id FROM text
WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.text = text.id) ORDER BY id;
