MATCH (decision:KeptDecision) WHERE decision.one IS NOT NULL AND decision.other IS NOT NULL
RETURN decision.one AS one, decision.other AS other, decision.judgement AS judgement,
       decision.reason AS reason, decision.decided_by AS decided_by,
       decision.decided_at AS decided_at
ORDER BY one, other;
