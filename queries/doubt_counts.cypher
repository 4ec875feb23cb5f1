CALL db.index.fulltext.queryRelationships('edges_in_doubt', 'likely unsure') YIELD relationship
RETURN relationship.doubt AS confidence, count(*) AS count ORDER BY confidence;
