SELECT id, relation, source, target, witness, properties
FROM edge WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id;
