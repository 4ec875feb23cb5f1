SELECT id FROM edge ORDER BY witness, id;
