// Nhiệm vụ của $co_quan đến hạn trước ngày $ngay
// Ngày viết theo kiểu 2025-06-30.
// $co_quan: MATCH (a:Agency)<-[:ASSIGNS_TO]-(t:Task) WHERE t.day >= '' RETURN DISTINCT a.name AS co_quan ORDER BY co_quan LIMIT 1000
// $ngay: MATCH (:Agency {name: $co_quan})<-[:ASSIGNS_TO]-(t:Task) WHERE t.day >= '' RETURN DISTINCT toString(date(t.day) + duration('P1D')) AS ngay ORDER BY ngay LIMIT 1000
MATCH path = (:Document)-[:SETS]->(task:Task)-[:ASSIGNS_TO]->(:Agency {name: $co_quan})
WHERE task.day < $ngay
RETURN path ORDER BY task.day, task.id LIMIT 1000
