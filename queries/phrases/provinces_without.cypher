// Tỉnh chưa có văn bản thực hiện $so
// Các tỉnh, thành phố hiện nay chưa thấy văn bản nào, kể cả của tỉnh đã sáp nhập vào; chỉ xét các văn bản đã biết.
// $so: MATCH (d:Document)<-[:IMPLEMENTS]-() WHERE d.number IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
WITH collect(root) AS roots
UNWIND roots AS root
OPTIONAL MATCH (root)<-[:IMPLEMENTS]-+(document:Document)
WITH DISTINCT roots, document
OPTIONAL MATCH (document)-[:ISSUED_BY]->{0,1}()-[:IN_PROVINCE]->(:Province)-[:SUCCEEDED_BY]->{0,6}(now:Province)
WITH roots, collect(DISTINCT now) AS known
MATCH (province:Province) WHERE province.valid_to IS NULL AND NOT province IN known
RETURN province ORDER BY province.name LIMIT 1000
