// Nguồn gốc của văn bản $so
// Mọi văn bản mà văn bản này thực hiện, ngược lên qua mọi cấp.
// $so: MATCH (d:Document)-[:IMPLEMENTS]->() WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH (root)-[:IMPLEMENTS]->*(above:Document)
WITH DISTINCT above LIMIT 1000
WITH collect(above) AS line
UNWIND line AS above
OPTIONAL MATCH path = (below:Document)-[:IMPLEMENTS]->(above) WHERE below IN line
RETURN above, path
