MATCH (claim:KeptClaim) WHERE claim.document IN $documents AND claim.slot = -1
RETURN claim.document AS document, claim.text AS text ORDER BY document, text;
