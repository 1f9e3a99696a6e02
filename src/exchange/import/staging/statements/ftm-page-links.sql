-- Parameters: the link before the page, number of links. Answers each with the kinds of its ends, and whether they were passed over.
SELECT link.seq, link.rows, source.kind, source.id IS NOT NULL AND source.kind IS NULL,
  target.kind, target.id IS NOT NULL AND target.kind IS NULL
FROM link
LEFT JOIN thing AS source ON source.id = link.from_id
LEFT JOIN thing AS target ON target.id = link.to_id
WHERE link.seq > ?
ORDER BY link.seq
LIMIT ?;
