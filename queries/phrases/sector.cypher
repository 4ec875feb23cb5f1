// Nhiệm vụ về $linh_vuc của $tinh
// Nhiệm vụ thuộc lĩnh vực này hoặc lĩnh vực con, trong văn bản do cơ quan của tỉnh ban hành.
// $linh_vuc: MATCH (s:Sector)<-[:PART_OF]-{0,6}(:Sector)<-[:IN_SECTOR]-(:Task)<-[:SETS]-(:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->() WHERE s.name > '' RETURN DISTINCT s.name AS linh_vuc ORDER BY linh_vuc LIMIT 1000
// $tinh: MATCH (:Sector {name: $linh_vuc})<-[:PART_OF]-{0,6}(:Sector)<-[:IN_SECTOR]-(:Task)<-[:SETS]-(:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->(p:Province) RETURN DISTINCT p.full_name AS tinh ORDER BY tinh LIMIT 1000
MATCH (:Sector {name: $linh_vuc})<-[:PART_OF]-{0,6}(sector:Sector)
WITH DISTINCT sector
MATCH path = (sector)<-[:IN_SECTOR]-(:Task)<-[:SETS]-
  (:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->(:Province {full_name: $tinh})
RETURN path LIMIT 1000
