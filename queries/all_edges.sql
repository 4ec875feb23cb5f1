SELECT id, relation, source, target, witness, properties FROM edge ORDER BY id;
