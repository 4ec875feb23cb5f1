-- How many `unsure` would list.
SELECT count(*) AS count
FROM node
WHERE id IN (
    SELECT id FROM node INDEXED BY document_in_doubt WHERE in_doubt = 1
    UNION
    SELECT source FROM edge INDEXED BY edge_in_doubt
    WHERE relation = 'MAY_BE' AND substr(properties, 1, 23) <> '{"confidence":"certain"')
  AND NOT EXISTS (
      SELECT 1 FROM decision WHERE decision.one = node.id AND decision.judgement = 'same');
