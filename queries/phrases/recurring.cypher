// Nhiệm vụ định kỳ của $co_quan
// Việc phải làm lặp lại hằng tuần, tháng, quý, năm theo văn bản.
// $co_quan: MATCH (a:Agency)<-[:ASSIGNS_TO]-(t:Task) WHERE t.recurrence IS NOT NULL RETURN DISTINCT a.name AS co_quan ORDER BY co_quan LIMIT 1000
MATCH path = (:Agency {name: $co_quan})<-[:ASSIGNS_TO]-(task:Task)<-[:SETS]-(:Document)
WHERE task.recurrence IS NOT NULL
RETURN path LIMIT 1000
