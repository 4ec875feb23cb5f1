MATCH (document:Document) WHERE document.type IS NOT NULL
RETURN DISTINCT document.type AS type ORDER BY type;
