SELECT edge.id AS edge, task.id AS task, edge.target AS agency
FROM edge JOIN node AS task ON task.id = edge.source
WHERE edge.target IN (SELECT value FROM json_each(:agencies))
  AND edge.relation = 'ASSIGNS_TO'
  AND (:due_after IS NULL OR task.day >= :due_after)
  AND (:due_before IS NULL OR task.day <= :due_before)
ORDER BY task.day IS NULL, task.day, task.id, edge.id LIMIT :limit;
