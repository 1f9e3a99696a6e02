// Revisions by number.
CREATE CONSTRAINT lodegraph_revision_number IF NOT EXISTS
FOR (revision:Revision) REQUIRE revision.number IS UNIQUE
