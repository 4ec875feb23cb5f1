MATCH (redirect:KeptRedirect) WHERE redirect.old IN $olds
RETURN redirect.old AS old, redirect.new AS new ORDER BY old;
