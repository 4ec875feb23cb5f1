SELECT count(*) AS count FROM decision;
