"""From a file to a reading, and from readings to the graph (a map: docs/ingest.md)."""
