SELECT old, new FROM redirect
WHERE NOT EXISTS (SELECT 1 FROM node WHERE id = redirect.new) ORDER BY old;
