// Newest first; `day` and `after` say where the last page ended.
MATCH (node:Document)
WHERE node.day <= coalesce($day, $date_to, '~') AND node.day >= coalesce($date_from, '')
  AND ($type IS NULL OR node.type = $type)
  AND ($ingested IS NULL OR $ingested <> node:Stub)
  AND ($date_to IS NULL OR (node.day <> '' AND node.day <= $date_to))
  AND ($after IS NULL OR node.day < $day OR node.id > $after)
  AND ($issuer IS NULL OR EXISTS { (node)-[:ISSUED_BY]->(:Thing {id: $issuer}) })
  AND ($province IS NULL OR EXISTS { (node)-[:IN_PROVINCE]->(:Thing {id: $province}) })
WITH node ORDER BY node.day DESC, node.id LIMIT $limit
RETURN node {.*, words: null} AS node;
