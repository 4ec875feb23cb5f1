// Văn bản chưa có bản gốc
// Văn bản mới chỉ được nhắc đến, nhiều nơi nhắc đến nhất trước, và văn bản nhắc đến nó.
MATCH (stub:Stub)<-[cited:AMENDS|REPLACES|REPEALS|IMPLEMENTS|BASED_ON|PROPOSED_BY|REPLIES_TO|CITES]-()
WITH stub, count(DISTINCT cited.witness) AS witnesses ORDER BY witnesses DESC, stub.id LIMIT 100
MATCH path = (stub)<-[:AMENDS|REPLACES|REPEALS|IMPLEMENTS|BASED_ON|PROPOSED_BY|REPLIES_TO|CITES]-(:Document)
RETURN path LIMIT 1000
