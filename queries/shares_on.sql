SELECT owner, item, part, body
FROM share WHERE item IN (SELECT value FROM json_each(:items)) ORDER BY item, owner;
