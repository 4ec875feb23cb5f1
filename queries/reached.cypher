// Who has an edge of these relations from one of these; the first ones by id.
MATCH (source:Thing)-[edge:RELATIONS]->(target) WHERE source.id IN $ids
RETURN DISTINCT target.id AS id, type(edge) AS relation ORDER BY id, relation LIMIT $limit;
