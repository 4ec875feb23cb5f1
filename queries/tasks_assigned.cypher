MATCH (task:Thing)-[edge:ASSIGNS_TO]->(agency:Thing)
WHERE agency.id IN $agencies AND task.kind IS NOT NULL
  AND ($due_after IS NULL OR task.day >= $due_after)
  AND ($due_before IS NULL OR task.day <= $due_before)
WITH edge, task, agency
ORDER BY task.day IS NULL, task.day, task.id, edge.id LIMIT $limit
RETURN edge.id AS edge, task.id AS task, agency.id AS agency;
