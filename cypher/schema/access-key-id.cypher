// Access keys by id.
CREATE CONSTRAINT lodegraph_access_key_id IF NOT EXISTS
FOR (key:AccessKey) REQUIRE key.id IS UNIQUE
