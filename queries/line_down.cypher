// The document and what carries it out, any number of steps away, each once at its fewest; the first by
// (step, id), one step beyond what is shown. None is open: this goes all the way. With it comes what
// `lineage_*.sql` is asked for: leaves, tasks and agencies, the first by (level, id), with the edges
// of the line to each; some hundreds at a time. A document of the line that is not shown is no leaf.
// Days go as text: making dates of them took the driver half of its time.
CALL () {
  MATCH (start:Thing {id: $ids[0]}) WHERE start:Document
  MATCH way = (start)<-[:WALKED]-{0,STEPS}(document)
  WITH document, min(length(way)) AS step WHERE step <= $steps
  WITH document, step ORDER BY step, document.id LIMIT $limit
  RETURN collect(document) AS line, collect(document.id) AS ids, collect(step) AS steps
}
CALL (line, steps) {
  UNWIND range(0, size(line) - 1) AS at
  WITH line[at] AS document, CASE WHEN at < $shown THEN line[at] END AS near, steps[at] AS step
  WHERE step < $steps
  CALL (document, near) {
    RETURN document AS node, 0 AS far, null AS edge
    UNION ALL
    MATCH (near)<-[edge:RELATIONS|MAY_BE]-(node)
    RETURN node, CASE WHEN type(edge) IN $walked THEN null ELSE 1 END AS far, edge
    UNION ALL
    MATCH (near)-[edge:SETS|ISSUED_BY|MAY_BE]->(node)
    RETURN node, 1 AS far, edge
    UNION ALL
    MATCH (near)-[:SETS]->()-[edge:ASSIGNS_TO]->(node)
    RETURN node, 2 AS far, edge
  }
  WITH node, max(CASE far WHEN 0 THEN step END) AS own, min(step + far) AS least,
       collect(DISTINCT edge) AS edges
  WITH node, coalesce(own, least) AS level, edges WHERE level IS NOT NULL
  WITH node, level, edges ORDER BY level, node.id LIMIT $shown
  RETURN collect({node: node, level: level, edges: edges}) AS found
}
UNWIND range(0, size(found) - 1, 500) AS start
CALL (found, start) {
  UNWIND found[start..start + 500] AS one
  WITH one.node AS node, one.level AS level, one.edges AS edges
  RETURN collect(CASE node.kind
    WHEN 'Document' THEN node {
      .*, words: null, date_from: toString(node.date_from), date_to: toString(node.date_to)
    }
    WHEN 'Task' THEN node {
      .*, words: null, deadline_from: toString(node.deadline_from), deadline_to: toString(node.deadline_to)
    }
    ELSE node {.*, words: null}
  END) AS nodes, collect(level) AS levels, collect(
    [edge IN edges | edge {.*, type: type(edge), source: startNode(edge).id, target: endNode(edge).id}]
  ) AS edges
}
RETURN nodes, levels, edges,
       CASE start WHEN 0 THEN ids END AS ids, CASE start WHEN 0 THEN steps END AS steps,
       CASE start WHEN 0 THEN COUNT { (:Document) } END AS documents_known,
       CASE start WHEN 0 THEN COUNT { (:Stub) } END AS stubs;
