SELECT DISTINCT type FROM node WHERE kind = 'Document' AND type IS NOT NULL ORDER BY type;
