RETURN COUNT { (:KeptDecision) } AS count;
