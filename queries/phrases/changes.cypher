// Văn bản sửa đổi, thay thế, bãi bỏ $so
// Văn bản làm thay đổi văn bản này, và văn bản mà chính nó làm thay đổi.
// $so: MATCH (d:Document)-[:AMENDS|REPLACES|REPEALS]-() WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH path = (root)-[:AMENDS|REPLACES|REPEALS]-(:Document)
RETURN path LIMIT 1000
