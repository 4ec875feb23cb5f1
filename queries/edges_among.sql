-- Found from the sources: a text says few things of one thing, a hub is spoken of by thousands.
SELECT id, relation, source, target, witness, properties
FROM edge
WHERE source IN (SELECT value FROM json_each(:ids))
  AND relation IN (SELECT value FROM json_each(:relations))
  AND +target IN (SELECT value FROM json_each(:ids))
ORDER BY id;
