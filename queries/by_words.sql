-- All that bears these phrases and a beginning; the fewest other words first. The phrases hold
-- letters, digits and spaces only, so that none of them can be syntax.
SELECT id, node.kind, name, node.search, properties
FROM node_words JOIN node ON node.number = node_words.rowid
WHERE node_words MATCH 'search : "' || :beginning || '" *'
    || (SELECT coalesce(group_concat(' AND search : "' || value || '"', ''), '')
        FROM json_each(:phrases))
    || (SELECT coalesce(' AND kind : (' || group_concat(value, ' OR ') || ')', '')
        FROM json_each(:kinds))
ORDER BY length(node.search), id LIMIT :limit;
