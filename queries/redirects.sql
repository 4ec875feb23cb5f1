SELECT old, new FROM redirect WHERE old IN (SELECT value FROM json_each(:olds)) ORDER BY old;
