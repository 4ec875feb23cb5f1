MATCH (share:KeptShare)
WHERE share.owner IN $owners AND share.item IS NOT NULL AND share.part IS NOT NULL
RETURN share.owner AS owner, share.item AS item, share.part AS part, share.body AS body
ORDER BY owner, item;
