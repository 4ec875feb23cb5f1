// Đối tác $doi_tac trong nhiệm vụ của $tinh
// Nhiệm vụ có đối tác này trong văn bản do cơ quan của tỉnh ban hành.
// $doi_tac: MATCH (p:Partner)<-[:WITH_PARTNER]-(:Task)<-[:SETS]-(:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->() WHERE p.name > '' RETURN DISTINCT p.name AS doi_tac ORDER BY doi_tac LIMIT 1000
// $tinh: MATCH (:Partner {name: $doi_tac})<-[:WITH_PARTNER]-(:Task)<-[:SETS]-(:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->(p:Province) RETURN DISTINCT p.full_name AS tinh ORDER BY tinh LIMIT 1000
MATCH path = (partner:Partner {name: $doi_tac})<-[:WITH_PARTNER]-(:Task)<-[:SETS]-
  (:Document)-[:ISSUED_BY]->(:Agency)-[:IN_PROVINCE]->(province:Province {full_name: $tinh})
RETURN path LIMIT 1000
