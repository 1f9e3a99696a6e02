// Sources by id.
CREATE CONSTRAINT lodegraph_source_id IF NOT EXISTS
FOR (source:Source) REQUIRE source.id IS UNIQUE
