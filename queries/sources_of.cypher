MATCH (source:KeptSource) WHERE source.text IN $texts
RETURN source.place AS place, source.text AS text ORDER BY place;
