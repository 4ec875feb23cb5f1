-- Newest first; `day` and `after` say where the last page ended.
SELECT id, kind, name, search, properties
FROM node INDEXED BY document_by_day
WHERE kind = 'Document'
  AND (:type IS NULL OR type = :type)
  AND (:ingested IS NULL OR ingested = :ingested)
  AND (:date_from IS NULL OR day >= :date_from)
  AND (:date_to IS NULL OR (day <> '' AND day <= :date_to))
  AND (:after IS NULL OR day < :day OR (day = :day AND id > :after))
  AND (:issuer IS NULL OR EXISTS (
      SELECT 1 FROM edge WHERE source = node.id AND relation = 'ISSUED_BY' AND +target = :issuer))
  AND (:province IS NULL OR EXISTS (
      SELECT 1 FROM edge WHERE source = node.id AND relation = 'IN_PROVINCE' AND +target = :province))
ORDER BY day DESC, id LIMIT :limit;
