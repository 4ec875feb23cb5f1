SELECT id, relation, source, target, witness, properties
FROM edge
WHERE source IN (SELECT value FROM json_each(:ids))
  AND relation IN (SELECT value FROM json_each(:relations))
ORDER BY id LIMIT :limit;
