MATCH (claim:KeptClaim) WHERE claim.document IN $documents
RETURN claim.text AS text, claim.slot AS slot, claim.key AS key, claim.body AS body,
       claim.document AS document, claim.finding AS finding
ORDER BY document, text, slot;
