-- As `documents`, of those that bear all the words.
SELECT id, node.kind, name, node.search, properties
FROM node_words JOIN node ON node.number = node_words.rowid
WHERE node_words MATCH 'kind : Document AND search : "' || :beginning || '" *'
    || (SELECT coalesce(group_concat(' AND search : "' || value || '"', ''), '')
        FROM json_each(:phrases))
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
