// Who has an edge of these relations into one of these; the first ones by id.
MATCH (source)-[edge:RELATIONS]->(target:Thing) WHERE target.id IN $ids
RETURN DISTINCT source.id AS id, type(edge) AS relation ORDER BY id, relation LIMIT $limit;
