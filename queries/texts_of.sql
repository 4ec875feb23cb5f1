SELECT document, text
FROM claim WHERE document IN (SELECT value FROM json_each(:documents)) AND slot = -1
ORDER BY document, text;
