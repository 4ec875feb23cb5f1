MATCH (reading:KeptReading)
WHERE reading.extractor > $extractor OR reading.extractor < $extractor
RETURN reading.text AS text ORDER BY text;
