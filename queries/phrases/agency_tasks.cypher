// Nhiệm vụ của $co_quan theo $so
// Việc mà văn bản này và các văn bản thực hiện nó giao cho cơ quan, hoặc cho nhóm có cơ quan đó.
// $co_quan: MATCH (named:Agency)<-[:ASSIGNS_TO]-() WITH DISTINCT named MATCH (named) ((:Agency {agency_kind: 'group'})<-[:MEMBER_OF|PART_OF]-()){0,3} (a:Agency) WHERE a.name > '' RETURN DISTINCT a.name AS co_quan ORDER BY co_quan LIMIT 1000
// $so: MATCH (:Agency {name: $co_quan}) (()-[:MEMBER_OF|PART_OF]->(:Agency {agency_kind: 'group'})){0,3} (named:Agency) WITH DISTINCT named MATCH (named)<-[:ASSIGNS_TO]-(:Task)<-[:SETS]-(d:Document) WITH DISTINCT d MATCH (d)-[:IMPLEMENTS]->*(above) WITH DISTINCT above WHERE above.number IS NOT NULL RETURN DISTINCT above.number AS so ORDER BY so LIMIT 1000
MATCH (agency:Agency {name: $co_quan})
WITH agency
MATCH (agency) (()-[:MEMBER_OF|PART_OF]->(group:Agency {agency_kind: 'group'})){0,3} (named)
WITH collect(DISTINCT named) AS named
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH (root)<-[:IMPLEMENTS]-*(document)
WITH DISTINCT document, named
MATCH path = (document)-[:SETS]->()-[:ASSIGNS_TO]->(who) WHERE who IN named
RETURN path LIMIT 1000
