MATCH (node:KIND) WITH count(node) AS count WHERE count > 0
RETURN 'KIND' AS kind, count;
