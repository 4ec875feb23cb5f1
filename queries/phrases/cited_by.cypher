// Văn bản nhắc đến $so
// Mọi quan hệ từ văn bản khác đến văn bản này: thực hiện, căn cứ, dẫn chiếu, sửa đổi, trả lời …
// $so: Document.number
MATCH (root:Document) WHERE root.number = $so OR root.name = $so
MATCH path = (root)<-[:AMENDS|REPLACES|REPEALS|IMPLEMENTS|BASED_ON|PROPOSED_BY|REPLIES_TO|CITES]-(:Document)
RETURN path LIMIT 1000
