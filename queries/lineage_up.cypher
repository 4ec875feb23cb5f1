// The documents of a line, given as [id, level], and what stands around them: leaves, tasks and
// agencies, the first by (level, id), with the edges of the line to each; some hundreds at a time.
// What is `beyond` is of the line too, and shown as no leaf.
UNWIND $line AS place
MATCH (document:Thing {id: place[0]})
CALL (document) {
  RETURN document AS node, 0 AS steps, null AS edge
  UNION ALL
  MATCH (document)-[edge:RELATIONS|SETS|ISSUED_BY|MAY_BE]->(node)
  RETURN node, CASE WHEN type(edge) IN $walked OR node.id IN $beyond THEN null ELSE 1 END AS steps, edge
  UNION ALL
  MATCH (document)<-[edge:MAY_BE]-(node)
  RETURN node, 1 AS steps, edge
  UNION ALL
  MATCH (document)-[:SETS]->()-[edge:ASSIGNS_TO]->(node)
  RETURN node, 2 AS steps, edge
}
WITH node, max(CASE steps WHEN 0 THEN place[1] END) AS own, min(place[1] + steps) AS near,
     collect(DISTINCT edge) AS edges
WITH node, coalesce(own, near) AS level, edges WHERE level IS NOT NULL
WITH node, level, edges ORDER BY level, node.id LIMIT $limit
WITH collect({node: node, level: level, edges: edges}) AS found
UNWIND range(0, size(found) - 1, 500) AS start
CALL (found, start) {
  UNWIND found[start..start + 500] AS one
  WITH one.node AS node, one.level AS level, one.edges AS edges
  RETURN collect(node {.*, words: null}) AS nodes, collect(level) AS levels, collect(
    [edge IN edges | edge {.*, type: type(edge), source: startNode(edge).id, target: endNode(edge).id}]
  ) AS edges
}
RETURN nodes, levels, edges,
       CASE start WHEN 0 THEN COUNT { (:Document) } END AS documents_known,
       CASE start WHEN 0 THEN COUNT { (:Stub) } END AS stubs;
