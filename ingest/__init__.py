"""From a file to a reading, and from readings to the graph; docs/ingest.md is a map of the files."""
