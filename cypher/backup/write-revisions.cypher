// Writes revisions of a backup, which no reader is shown before the marker stands at the last of them.
// Parameters: $rows [{number, recordedAt (ms since 1970), author (or null), note}].
UNWIND $rows AS row
CREATE (:Revision {
  number: row.number,
  recordedAt: datetime({epochMillis: row.recordedAt}),
  author: row.author,
  note: row.note,
  types: []
})
