// Sources by the last revision that wrote to them.
CREATE INDEX lodegraph_source_changed IF NOT EXISTS
FOR (source:Source) ON (source.changedRevision)
