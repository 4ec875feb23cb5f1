-- Who has an edge of these relations from one of these; the first ones by id.
SELECT DISTINCT target AS id, relation
FROM edge
WHERE source IN (SELECT value FROM json_each(:ids))
  AND relation IN (SELECT value FROM json_each(:relations))
ORDER BY target, relation LIMIT :limit;
