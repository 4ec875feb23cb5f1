MATCH (redirect:KeptRedirect) WHERE redirect.old IS NOT NULL
RETURN redirect.old AS old, redirect.new AS new ORDER BY old;
