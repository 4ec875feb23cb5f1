// All that bears these phrases and a beginning; the fewest other words first. The phrases hold
// letters, digits and spaces only, so that none of them can be syntax of the index.
WITH split($beginning, ' ') AS last
CALL db.index.fulltext.queryNodes(
  'things_by_words',
  reduce(all = '', phrase IN $phrases | all + '+words:"' + phrase + '" ')
  + reduce(all = '', word IN last[..-1] | all + '+words:' + word + ' ')
  + '+words:' + last[-1] + '*'
  + CASE WHEN $kinds = [] THEN '' ELSE reduce(all = ' +kind:(', kind IN $kinds | all + kind + ' ') + ')' END
) YIELD node
WHERE node.words CONTAINS ' ' + $beginning
RETURN node {.*, words: null} AS node ORDER BY size(node.search), node.id LIMIT $limit;
