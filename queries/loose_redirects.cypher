MATCH (redirect:KeptRedirect)
WHERE redirect.old IS NOT NULL
  AND NOT EXISTS { (node:Thing {id: redirect.new}) WHERE node.kind IS NOT NULL }
RETURN redirect.old AS old, redirect.new AS new ORDER BY old;
