// Tasks of documents addressed to an agency that are given to nobody by name.
MATCH (task:Thing)<-[:SETS]-(document)-[addressed:ADDRESSED_TO]->(agency:Thing)
WHERE agency.id IN $agencies AND task.kind IS NOT NULL
  AND NOT EXISTS { (task)-[:ASSIGNS_TO]->() }
  AND ($due_after IS NULL OR task.day >= $due_after)
  AND ($due_before IS NULL OR task.day <= $due_before)
WITH addressed, task, document
ORDER BY task.day IS NULL, task.day, task.id, addressed.id LIMIT $limit
RETURN addressed.id AS edge, task.id AS task, document.id AS document;
