-- The documents of a line, given as [id, level], and what stands around them: leaves, tasks and
-- agencies, the first by (level, id), with the edges of the line to each.
-- What is `beyond` is of the line too, and shown as no leaf.
WITH line (id, level) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1 FROM json_each(:line)
),
near (edge, id, level) AS MATERIALIZED (
    SELECT edge.number, edge.target, iif(relation IN (SELECT value FROM json_each(:walked)), NULL, level + 1)
    FROM line CROSS JOIN edge ON edge.source = line.id
    WHERE relation IN (SELECT value FROM json_each(:relations))
    UNION ALL
    SELECT edge.number, edge.source, level + 1
    FROM line CROSS JOIN edge ON edge.target = line.id
    WHERE relation = 'MAY_BE'
    UNION ALL
    SELECT edge.number, edge.target, level + 1
    FROM line CROSS JOIN edge ON edge.source = line.id
    WHERE relation IN ('SETS', 'ISSUED_BY', 'MAY_BE')
    UNION ALL
    SELECT edge.number, edge.target, level + 2
    FROM line
    CROSS JOIN edge AS sets ON sets.source = line.id AND sets.relation = 'SETS'
    CROSS JOIN edge ON edge.source = sets.target
    WHERE edge.relation = 'ASSIGNS_TO'
),
shown (id, level) AS MATERIALIZED (
    SELECT id, level FROM line
    UNION ALL
    SELECT id, min(level) AS level FROM near
    WHERE level IS NOT NULL AND id NOT IN (SELECT id FROM line)
      AND id NOT IN (SELECT value FROM json_each(:beyond))
    GROUP BY id
    ORDER BY level, id LIMIT :limit
)
SELECT 'node' AS part, shown.id, level, kind, name, search, NULL AS relation, NULL AS source, NULL AS target,
       NULL AS witness, properties, NULL AS documents_known, NULL AS stubs
FROM shown LEFT JOIN node ON node.id = shown.id
UNION ALL
SELECT 'edge', id, NULL, NULL, NULL, NULL, relation, source, target, witness, properties, NULL, NULL
FROM edge
WHERE number IN (SELECT edge FROM near)
  AND source IN (SELECT id FROM shown) AND target IN (SELECT id FROM shown)
UNION ALL
SELECT 'known', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       count(*), coalesce(sum(ingested = 0), 0)
FROM node INDEXED BY document_by_type WHERE kind = 'Document';
