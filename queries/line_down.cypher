// The document and what carries it out, any number of steps away, each once at its fewest; the first by
// (step, id). None is open: this goes all the way.
MATCH (start:Thing {id: $ids[0]}) WHERE start:Document
MATCH way = (start)<-[:RELATIONS]-{0,STEPS}(node)
WITH node, min(length(way)) AS step WHERE step <= $steps
WITH node.id AS id, step ORDER BY step, id LIMIT $limit
RETURN collect(id) AS ids, collect(step) AS steps;
