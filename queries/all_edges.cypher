MATCH (source)-[edge:RELATION]->(target) WHERE edge.id IS NOT NULL
WITH source, edge, target ORDER BY edge.id
RETURN edge {.*, type: type(edge), source: source.id, target: target.id} AS edge;
