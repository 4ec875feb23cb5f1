-- The embedded store. Foreign keys are left out on purpose: the graph is computed whole, in one
-- transaction, and `verify` looks at every end and every piece of evidence.
-- No ANALYZE: its figures make the planner scan all edges at each step of a walk.

CREATE TABLE text (
    id TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    characters INTEGER NOT NULL,
    body BLOB NOT NULL  -- zlib
);

CREATE TABLE source (
    place TEXT PRIMARY KEY,
    text TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX source_by_text ON source (text);

CREATE TABLE reading (
    text TEXT PRIMARY KEY,
    extractor TEXT NOT NULL,
    body BLOB NOT NULL  -- zlib
);
CREATE INDEX reading_by_extractor ON reading (extractor, text);

CREATE TABLE claim (
    text TEXT NOT NULL,
    slot INTEGER NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    document TEXT NOT NULL,
    finding TEXT NOT NULL,
    PRIMARY KEY (text, slot, key)
);
CREATE INDEX claim_by_key ON claim (key);
CREATE INDEX claim_by_document ON claim (document, slot);

CREATE TABLE share (
    owner TEXT NOT NULL,
    item TEXT NOT NULL,
    part TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (owner, item, part)
);
CREATE INDEX share_by_item ON share (item, owner);

CREATE TABLE node (
    number INTEGER PRIMARY KEY,  -- what the index of words points at; means nothing else
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    search TEXT NOT NULL,
    properties TEXT NOT NULL,
    type TEXT AS (CASE kind WHEN 'Document' THEN json_extract(properties, '$.type') END) STORED,
    ingested INTEGER AS (
        CASE kind WHEN 'Document' THEN coalesce(json_extract(properties, '$.ingested'), 0) END
    ) STORED,
    -- A document's first possible day, '' where it has none; a task's last, NULL where it has none.
    day TEXT AS (
        CASE kind
        WHEN 'Document' THEN coalesce(json_extract(properties, '$.date_from'), '')
        WHEN 'Task' THEN json_extract(properties, '$.deadline_to')
        END
    ) STORED
);
CREATE INDEX node_by_kind ON node (kind);
CREATE INDEX document_by_day ON node (day DESC, id) WHERE kind = 'Document';
CREATE INDEX document_by_type ON node (type, ingested) WHERE kind = 'Document';

CREATE TABLE edge (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    relation TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    witness TEXT,
    properties TEXT NOT NULL
);
CREATE INDEX edge_by_source ON edge (source);  -- few each: what one text says of one thing
CREATE INDEX edge_by_target ON edge (target, relation, source);
-- Canonical JSON begins with the confidence; the whole of it need not be read for each edge.
CREATE INDEX edge_in_doubt ON edge (relation, id)
WHERE substr(properties, 1, 23) <> '{"confidence":"certain"';

CREATE TABLE redirect (
    old TEXT PRIMARY KEY,
    new TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX redirect_by_new ON redirect (new);

-- The words of `search` by kind; `search` comes folded: FTS5 itself would leave đ as it is.
-- `embedded_words.py` keeps it in step.
CREATE VIRTUAL TABLE node_words USING fts5 (
    kind, search,
    content = 'node', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0'
);
