// Quan hệ chưa chắc chắn của văn bản $so
// Quan hệ được đọc ra với độ tin cậy dưới mức chắc chắn, và văn bản có thể được nhắc đến.
// $so: MATCH (d:Document)-[r]-() WHERE d.number IS NOT NULL AND r.doubt IS NOT NULL RETURN DISTINCT d.number AS so ORDER BY so LIMIT 1000
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH path = (root)-[unsure]-(other:Thing) WHERE unsure.doubt IS NOT NULL OR unsure:MAY_BE
RETURN path LIMIT 1000
