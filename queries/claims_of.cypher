MATCH (claim:KeptClaim)
WHERE claim.text IN $texts AND claim.slot IS NOT NULL AND claim.key IS NOT NULL
RETURN claim.text AS text, claim.slot AS slot, claim.key AS key, claim.body AS body,
       claim.document AS document, claim.finding AS finding
ORDER BY text, slot;
