"""Programs that measure: how fast, and how well."""
