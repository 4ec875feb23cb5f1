// Nhiệm vụ chưa rõ cơ quan nào làm trong văn bản $so
// Việc mà văn bản này đề ra nhưng không nêu tên cơ quan được giao.
// $so: MATCH (d:Document)-[:SETS]->(t:Task) WHERE d.number IS NOT NULL AND NOT EXISTS { (t)-[:ASSIGNS_TO]->() } RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH path = (root)-[:SETS]->(task:Task) WHERE NOT EXISTS { (task)-[:ASSIGNS_TO]->() }
RETURN path LIMIT 1000
