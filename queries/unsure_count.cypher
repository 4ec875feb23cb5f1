// How many `unsure` would list.
CALL () {
  MATCH (node:Document) WHERE node.in_doubt = true AND node.id > '' RETURN node
  UNION
  MATCH (node:Document)-[edge:MAY_BE]->() WHERE edge.doubt > '' RETURN node
}
WITH node WHERE NOT EXISTS { (:KeptDecision {one: node.id, judgement: 'same'}) }
RETURN count(*) AS count;
