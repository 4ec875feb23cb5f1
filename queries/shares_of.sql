SELECT owner, item, part, body
FROM share WHERE owner IN (SELECT value FROM json_each(:owners)) ORDER BY owner, item;
