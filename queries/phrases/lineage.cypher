// Dòng dõi của văn bản $so
// Mọi văn bản thực hiện văn bản này, qua mọi cấp, và quan hệ thực hiện giữa chúng.
// $so: MATCH (d:Document)<-[:IMPLEMENTS]-() WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH (root)<-[:IMPLEMENTS]-*(below:Document)
WITH DISTINCT below LIMIT 1000
WITH collect(below) AS line
UNWIND line AS below
OPTIONAL MATCH path = (below)-[:IMPLEMENTS]->(above:Document) WHERE above IN line
RETURN below, path
