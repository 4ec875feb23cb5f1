// Văn bản còn phải có người quyết định
// Văn bản mà chữ trong các bản đã đọc chưa đủ để biết là văn bản nào, hoặc có thông tin trái nhau; kèm những văn bản có thể là nó.
CALL () {
  MATCH (document:Document) WHERE document.in_doubt = true AND document.id > '' RETURN document
  UNION
  MATCH (document:Document)-[edge:MAY_BE]->() WHERE edge.doubt > '' RETURN document
}
WITH document WHERE NOT EXISTS { (:KeptDecision {one: document.id, judgement: 'same'}) }
WITH document ORDER BY document.id LIMIT 300
OPTIONAL MATCH candidate = (document)-[:MAY_BE]->(:Document)
RETURN document, candidate LIMIT 1000
