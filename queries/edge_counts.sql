SELECT relation, count(*) AS count FROM edge INDEXED BY edge_by_target GROUP BY relation ORDER BY 1;
