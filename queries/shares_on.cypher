MATCH (share:KeptShare) WHERE share.item IN $items
RETURN share.owner AS owner, share.item AS item, share.part AS part, share.body AS body
ORDER BY item, owner;
