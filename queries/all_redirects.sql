SELECT old, new FROM redirect ORDER BY old;
