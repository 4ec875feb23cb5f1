// Cơ quan, tỉnh trước và sau $ten
// Ai kế tục ai khi sáp nhập, đổi tên, theo dữ liệu tham chiếu.
// $ten: MATCH (n:Province|Agency)-[:SUCCEEDED_BY]-() RETURN DISTINCT coalesce(n.full_name, n.name) AS ten ORDER BY ten LIMIT 1000
CALL () { MATCH (n:Agency {name: $ten}) RETURN n UNION MATCH (n:Province {full_name: $ten}) RETURN n }
MATCH path = (:Thing)-[:SUCCEEDED_BY]->{0,6}(n)-[:SUCCEEDED_BY]->{0,6}(:Thing) WHERE length(path) > 0
RETURN path LIMIT 1000
