// What a database holds, before anything in it is touched.
// Columns: schemaVersion (null without our marker), occupied (whether it holds any node), ours (whether labels of ours are in use).
OPTIONAL MATCH (marker:Lodegraph)
RETURN
  marker.schemaVersion AS schemaVersion,
  EXISTS { MATCH (node) } AS occupied,
  EXISTS { MATCH (node:Lodegraph|Entity|Source|Revision|FormerEntity|FormerSource|AccessKey) } AS ours
LIMIT 1
