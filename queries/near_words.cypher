// What bears any of these words or beginnings; the most telling words first.
CALL db.index.fulltext.queryNodes(
  'things_by_words',
  reduce(any = '+(', word IN $words | any + 'words:' + word + ' ')
  + reduce(any = '', word IN $beginnings | any + 'words:' + word + '* ') + ')'
  + CASE WHEN $kinds = [] THEN '' ELSE reduce(all = ' +kind:(', kind IN $kinds | all + kind + ' ') + ')' END
) YIELD node, score
WITH node, score ORDER BY score DESC, node.id LIMIT $limit
RETURN node {.*, words: null} AS node;
