RETURN COUNT { (:KeptText) } AS texts, COUNT { (:KeptReading) } AS readings,
       COUNT { (:KeptRedirect) } AS redirects;
