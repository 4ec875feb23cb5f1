MATCH (source:KeptSource) WHERE source.place IN $places
RETURN source.place AS place, source.text AS text ORDER BY place;
