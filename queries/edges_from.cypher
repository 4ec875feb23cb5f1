MATCH (source:Thing)-[edge:RELATIONS]->(target) WHERE source.id IN $ids
WITH source, edge, target ORDER BY edge.id LIMIT $limit
RETURN edge {.*, type: type(edge), source: source.id, target: target.id} AS edge;
