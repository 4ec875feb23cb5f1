SELECT place, text FROM source WHERE text IN (SELECT value FROM json_each(:texts)) ORDER BY place;
