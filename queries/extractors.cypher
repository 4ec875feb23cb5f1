MATCH (reading:KeptReading) WHERE reading.text IN $texts
RETURN reading.text AS text, reading.extractor AS extractor ORDER BY text;
