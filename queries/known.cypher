MATCH (node:Thing) WHERE node.id IN $ids AND node.kind IS NOT NULL
RETURN node.id AS id, node.kind AS kind ORDER BY id;
