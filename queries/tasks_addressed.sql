-- Tasks of documents addressed to an agency that are given to nobody by name.
SELECT addressed.id AS edge, task.id AS task, addressed.source AS document
FROM edge AS addressed
JOIN edge AS sets ON sets.source = addressed.source AND sets.relation = 'SETS'
JOIN node AS task ON task.id = sets.target
WHERE addressed.target IN (SELECT value FROM json_each(:agencies))
  AND addressed.relation = 'ADDRESSED_TO'
  AND NOT EXISTS (
      SELECT 1 FROM edge AS given WHERE given.source = task.id AND given.relation = 'ASSIGNS_TO')
  AND (:due_after IS NULL OR task.day >= :due_after)
  AND (:due_before IS NULL OR task.day <= :due_before)
ORDER BY task.day IS NULL, task.day, task.id, addressed.id LIMIT :limit;
