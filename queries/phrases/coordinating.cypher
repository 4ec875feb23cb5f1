// Cơ quan phối hợp với $co_quan
// Nhiệm vụ mà cơ quan này chủ trì và các cơ quan phối hợp trong đó.
// $co_quan: MATCH (a:Agency)<-[r:ASSIGNS_TO {role: 'lead'}]-(t:Task) WHERE EXISTS { (t)-[:ASSIGNS_TO {role: 'coordinate'}]->() } RETURN DISTINCT a.name AS co_quan ORDER BY co_quan LIMIT 1000
MATCH path = (:Agency {name: $co_quan})<-[:ASSIGNS_TO {role: 'lead'}]-(:Task)
  -[:ASSIGNS_TO {role: 'coordinate'}]->(:Agency)
RETURN path LIMIT 1000
