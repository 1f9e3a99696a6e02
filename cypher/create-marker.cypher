// Makes the database ours, at revision 0, unless it is already.
MERGE (marker:Lodegraph {id: "lodegraph"})
ON CREATE SET
  marker.schemaVersion = 1,
  marker.revision = 0,
  marker.recordedAt = datetime({epochMillis: 0})
