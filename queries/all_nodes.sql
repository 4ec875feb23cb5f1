SELECT id, kind, name, search, properties FROM node ORDER BY id;
