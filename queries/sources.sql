SELECT place, text FROM source WHERE place IN (SELECT value FROM json_each(:places)) ORDER BY place;
