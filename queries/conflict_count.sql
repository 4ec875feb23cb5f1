SELECT count(*) AS count
FROM node WHERE kind = 'Document' AND json_extract(properties, '$.conflicts') IS NOT NULL;
