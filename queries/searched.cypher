RETURN COUNT { (:Document) } AS documents_known, COUNT { (:Stub) } AS stubs;
