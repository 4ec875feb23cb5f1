-- The two halves are asked apart, as each has its own index.
SELECT one, other, judgement, reason, decided_by, decided_at
FROM decision WHERE one IN (SELECT value FROM json_each(:ids))
UNION
SELECT one, other, judgement, reason, decided_by, decided_at
FROM decision WHERE other IN (SELECT value FROM json_each(:ids))
ORDER BY one, other;
