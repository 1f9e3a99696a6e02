// One marker in a database, however many programs start at once.
CREATE CONSTRAINT lodegraph_marker_id IF NOT EXISTS
FOR (marker:Lodegraph) REQUIRE marker.id IS UNIQUE
