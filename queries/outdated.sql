SELECT text FROM reading WHERE extractor <> :extractor ORDER BY text;
