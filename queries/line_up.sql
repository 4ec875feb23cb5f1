-- Those of these that are documents, and what it carries out, one step away, the first by id. From that,
-- if it is new, the walk goes on: a recursive query would come to it once for each way there.
SELECT 'line' AS part, id, 0 AS step, 0 AS open
FROM node WHERE id IN (SELECT value FROM json_each(:ids)) AND +kind = 'Document'
UNION ALL
SELECT 'line', id, 1, 1
FROM (
    SELECT DISTINCT target AS id
    FROM edge
    WHERE source IN (SELECT value FROM json_each(:ids))
      AND relation IN (SELECT value FROM json_each(:walked))
    ORDER BY target LIMIT :limit
);
