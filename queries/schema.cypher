// What the Neo4j store lays down beside the constraints that follow from `rows.py` and the words:
// an index for each way in which a question looks something up.
CREATE RANGE INDEX document_by_day IF NOT EXISTS FOR (d:Document) ON (d.day);
CREATE RANGE INDEX document_by_type IF NOT EXISTS FOR (d:Document) ON (d.type);
CREATE RANGE INDEX document_in_doubt IF NOT EXISTS FOR (d:Document) ON (d.in_doubt, d.id);
CREATE RANGE INDEX may_be_in_doubt IF NOT EXISTS FOR ()-[r:MAY_BE]-() ON (r.doubt);
CREATE RANGE INDEX kept_source_by_text IF NOT EXISTS FOR (k:KeptSource) ON (k.text);
CREATE RANGE INDEX kept_reading_by_extractor IF NOT EXISTS FOR (k:KeptReading) ON (k.extractor);
CREATE RANGE INDEX kept_claim_by_key IF NOT EXISTS FOR (k:KeptClaim) ON (k.key);
CREATE RANGE INDEX kept_claim_by_document IF NOT EXISTS FOR (k:KeptClaim) ON (k.document);
CREATE RANGE INDEX kept_share_by_item IF NOT EXISTS FOR (k:KeptShare) ON (k.item);
CREATE RANGE INDEX kept_redirect_by_new IF NOT EXISTS FOR (k:KeptRedirect) ON (k.new);
CREATE RANGE INDEX kept_decision_by_one IF NOT EXISTS FOR (k:KeptDecision) ON (k.one);
CREATE RANGE INDEX kept_decision_by_other IF NOT EXISTS FOR (k:KeptDecision) ON (k.other);

// `words` are the letters and digits of `search`, which is folded: no marks, đ is d.
CREATE FULLTEXT INDEX things_by_words IF NOT EXISTS FOR (n:Thing) ON EACH [n.kind, n.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// For people who type a name into Bloom or Browser: this one folds what they type.
CREATE FULLTEXT INDEX things_by_name IF NOT EXISTS FOR (n:Thing) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// What the search phrases of Bloom and Browser (phrase_*.cypher) begin at; all are short.
CREATE RANGE INDEX document_by_number IF NOT EXISTS FOR (d:Document) ON (d.number);
CREATE RANGE INDEX document_by_name IF NOT EXISTS FOR (d:Document) ON (d.name);
CREATE RANGE INDEX agency_by_name IF NOT EXISTS FOR (a:Agency) ON (a.name);
CREATE RANGE INDEX partner_by_name IF NOT EXISTS FOR (p:Partner) ON (p.name);
CREATE RANGE INDEX sector_by_name IF NOT EXISTS FOR (s:Sector) ON (s.name);
CREATE RANGE INDEX province_by_name IF NOT EXISTS FOR (p:Province) ON (p.full_name);
CREATE RANGE INDEX task_by_day IF NOT EXISTS FOR (t:Task) ON (t.day);
