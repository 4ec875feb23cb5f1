// Found from the sources: a text says few things of one thing, a hub is spoken of by thousands.
MATCH (source:Thing)-[edge:RELATIONS]->(target)
WHERE source.id IN $ids AND target.id IN $ids
WITH source, edge, target ORDER BY edge.id
RETURN edge {.*, type: type(edge), source: source.id, target: target.id} AS edge;
