// What a source was until a revision, by id.
CREATE INDEX lodegraph_former_source_id IF NOT EXISTS
FOR (former:FormerSource) ON (former.id)
