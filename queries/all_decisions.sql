SELECT one, other, judgement, reason, decided_by, decided_at FROM decision ORDER BY one, other;
