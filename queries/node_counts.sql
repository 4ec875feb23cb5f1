SELECT kind, count(*) AS count FROM node GROUP BY kind ORDER BY kind;
