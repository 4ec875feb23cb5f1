-- What bears any of these words or beginnings; the most telling words first.
SELECT id, node.kind, name, node.search, properties
FROM node_words JOIN node ON node.number = node_words.rowid
WHERE node_words MATCH (
    SELECT 'search : (' || group_concat(part, ' OR ') || ')'
    FROM (SELECT '"' || value || '"' AS part FROM json_each(:words)
          UNION ALL SELECT '"' || value || '" *' FROM json_each(:beginnings)))
    || (SELECT ' AND kind : (' || group_concat(value, ' OR ') || ')' FROM json_each(:kinds))
ORDER BY node_words.rank, id LIMIT :limit;
