SELECT id, kind FROM node WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY id;
