UNWIND $ids.RELATION AS id
MATCH (source)-[edge:RELATION {id: id}]->(target)
RETURN edge {.*, type: type(edge), source: source.id, target: target.id} AS edge;
