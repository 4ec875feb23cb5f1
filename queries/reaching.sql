-- Who has an edge of these relations into one of these; the first ones by id.
SELECT DISTINCT source AS id, relation
FROM edge
WHERE target IN (SELECT value FROM json_each(:ids))
  AND relation IN (SELECT value FROM json_each(:relations))
ORDER BY source, relation LIMIT :limit;
