// The two halves are asked apart, as each has its own index.
CALL () {
  MATCH (decision:KeptDecision) WHERE decision.one IN $ids RETURN decision
  UNION
  MATCH (decision:KeptDecision) WHERE decision.other IN $ids RETURN decision
}
RETURN decision.one AS one, decision.other AS other, decision.judgement AS judgement,
       decision.reason AS reason, decision.decided_by AS decided_by,
       decision.decided_at AS decided_at
ORDER BY one, other;
