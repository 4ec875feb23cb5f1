// Đường từ văn bản $so xuống $co_quan
// Những đường ngắn nhất qua các văn bản thực hiện, đến một nhiệm vụ giao cho cơ quan.
// $so: MATCH (x:Document)-[:SETS]->(:Task)-[:ASSIGNS_TO]->() WITH DISTINCT x MATCH (x)-[:IMPLEMENTS]->*(d) WITH DISTINCT d WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
// $co_quan: MATCH (root:Document) WHERE root.number = $so OR root.name = $so MATCH (root)<-[:IMPLEMENTS]-*(d:Document) WITH DISTINCT d MATCH (d)-[:SETS]->(:Task)-[:ASSIGNS_TO]->(a:Agency) RETURN DISTINCT a.name AS co_quan ORDER BY co_quan LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH (agency:Agency {name: $co_quan})
MATCH path = ALL SHORTEST (root)<-[:IMPLEMENTS]-*(:Document)-[:SETS]->(:Task)-[:ASSIGNS_TO]->(agency)
RETURN path LIMIT 100
