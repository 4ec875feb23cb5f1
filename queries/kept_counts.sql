SELECT (SELECT count(*) FROM text) AS texts, (SELECT count(*) FROM reading) AS readings,
       (SELECT count(*) FROM redirect) AS redirects;
