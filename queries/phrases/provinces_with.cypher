// Tỉnh đã có văn bản thực hiện $so
// Văn bản của tỉnh thực hiện văn bản này ở mọi cấp, cơ quan ban hành và tỉnh.
// $so: MATCH (x:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->() WITH DISTINCT x MATCH (x)-[:IMPLEMENTS]->+(d) WITH DISTINCT d WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH (root)<-[:IMPLEMENTS]-+(document:Document)
WITH DISTINCT document
MATCH path = (document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->(:Province)
RETURN path LIMIT 1000
