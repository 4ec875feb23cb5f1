MATCH (redirect:KeptRedirect) WHERE redirect.new IN $news
RETURN redirect.old AS old, redirect.new AS new ORDER BY old;
