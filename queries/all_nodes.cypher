MATCH (node:Thing) WHERE node.id IS NOT NULL AND node.kind IS NOT NULL
WITH node ORDER BY node.id
RETURN node {.*, words: null} AS node;
