MATCH ()-[edge:RELATION]->() WITH count(edge) AS count WHERE count > 0
RETURN 'RELATION' AS relation, count;
