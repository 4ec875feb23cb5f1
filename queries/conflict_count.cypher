MATCH (document:Disputed) RETURN count(document) AS count;
