// Documents that a person should look at and has not, by id; `after` is the last one seen.
// `in_doubt` is true in all of the first part; with it the order is that of the index, and only so
// many are read as are asked for.
CALL () {
  MATCH (node:Document) WHERE node.in_doubt = true AND node.id > $after
    AND NOT EXISTS { (:KeptDecision {one: node.id, judgement: 'same'}) }
  RETURN node ORDER BY node.in_doubt, node.id LIMIT $limit
  UNION
  MATCH (node:Document)-[edge:MAY_BE]->() WHERE edge.doubt > '' AND node.id > $after
    AND NOT EXISTS { (:KeptDecision {one: node.id, judgement: 'same'}) }
  RETURN DISTINCT node ORDER BY node.id LIMIT $limit
}
WITH node ORDER BY node.id LIMIT $limit
RETURN node {.*, words: null} AS node;
