"""The repository is the package: ontology, queries, ingest and api are the parts of danchieu."""
