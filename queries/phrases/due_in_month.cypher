// Nhiệm vụ đến hạn trong tháng $thang
// Tháng viết theo kiểu 2025-06; hạn ghi theo quý, năm tính đến ngày cuối. Kèm văn bản đề ra và cơ quan được giao.
// $thang: MATCH (t:Task) WHERE t.day >= '' WITH DISTINCT left(t.day, 7) AS thang RETURN thang ORDER BY thang DESC LIMIT 1000
MATCH (task:Task) WHERE task.day STARTS WITH $thang
WITH task ORDER BY task.day, task.id LIMIT 300
MATCH given = (:Document)-[:SETS]->(task)
OPTIONAL MATCH who = (task)-[:ASSIGNS_TO]->(:Agency)
RETURN given, who
