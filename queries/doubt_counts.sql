SELECT json_extract(properties, '$.confidence') AS confidence, count(*) AS count
FROM edge INDEXED BY edge_in_doubt
WHERE substr(properties, 1, 23) <> '{"confidence":"certain"' GROUP BY 1 ORDER BY 1;
