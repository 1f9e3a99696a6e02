/** Every ceiling of a load, with its reason. */
export const IMPORT_LIMITS = {
  /** Problems that are listed; the others are only counted. Nobody reads further before mending these. */
  problemsShown: 100,
  /** Characters of a column's name that a problem repeats: more would not fit a line. */
  columnShown: 80,
  /** Columns of a CSV file: ten times those of all kinds together. More are no header of ours, or a file without line ends. */
  columns: 1_000,
  /** Bytes of one line of a file: a longer one is a broken quote or no text at all, and would have to be held in memory. */
  lineBytes: 8_388_608,
  /** Characters of one CSV record, line breaks in quotes included: an unclosed quote must not swallow the rest of the file. */
  recordCharacters: 1_048_576,
  /** Bytes of a YAML file: unlike CSV and JSON Lines it can't be read as a stream. */
  yamlBytes: 67_108_864,
  /** Characters of an id: long enough for any made from names, short enough for every index. */
  idLength: 200,
  /** Characters of a name or alias. */
  nameLength: 500,
  /** Characters of any other text: a long quote, a description. */
  textLength: 20_000,
  /** Items of one list in a cell: aliases, minerals, citations. */
  listLength: 1_000,
  /** Records that are looked up, or read back from the staging area, at a time. */
  batchSize: 1_000,
  /** How often a load is checked anew because another writer was first. */
  attempts: 5,
} as const;
