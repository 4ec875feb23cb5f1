SELECT count(*) AS documents_known, coalesce(sum(ingested = 0), 0) AS stubs
FROM node INDEXED BY document_by_type WHERE kind = 'Document';
