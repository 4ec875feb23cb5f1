// As `documents`, of those that bear all the words.
WITH split($beginning, ' ') AS last
CALL db.index.fulltext.queryNodes(
  'things_by_words',
  reduce(all = '+kind:Document ', phrase IN $phrases | all + '+words:"' + phrase + '" ')
  + reduce(all = '', word IN last[..-1] | all + '+words:' + word + ' ')
  + '+words:' + last[-1] + '*'
) YIELD node
WHERE node.words CONTAINS ' ' + $beginning
  AND ($type IS NULL OR node.type = $type)
  AND ($ingested IS NULL OR $ingested <> node:Stub)
  AND ($date_from IS NULL OR node.day >= $date_from)
  AND ($date_to IS NULL OR (node.day <> '' AND node.day <= $date_to))
  AND ($after IS NULL OR node.day < $day OR (node.day = $day AND node.id > $after))
  AND ($issuer IS NULL OR EXISTS { (node)-[:ISSUED_BY]->(:Thing {id: $issuer}) })
  AND ($province IS NULL OR EXISTS { (node)-[:IN_PROVINCE]->(:Thing {id: $province}) })
WITH node ORDER BY node.day DESC, node.id LIMIT $limit
RETURN node {.*, words: null} AS node;
