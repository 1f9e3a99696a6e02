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
  /** Characters between two marks of a document (XML, JSON), or of one record in it: a longer one would have to be held in memory. */
  documentCharacters: 8_388_608,
  /** Characters of the list of all sources in a GraphML file of ours, which its writer holds in memory as well. */
  sourceListCharacters: 67_108_864,
  /** Elements within one another in XML, values in JSON: graphs need a dozen, an attack a million. */
  documentDepth: 200,
  /** Triples of one subject of RDF, and nodes that one path of properties leads to: all of them are in memory at once. */
  triplesOfSubject: 20_000,
  /** Characters of what is said of one subject of RDF. */
  subjectCharacters: 16_777_216,
  /** Properties in a row in a mapping of RDF: more lead from anything to anything. */
  pathSteps: 8,
  /** Sources of a file whose ids are remembered, so that one that many records cite is read once. Others are read again. */
  sourcesRemembered: 10_000,
  /** Names of things that are counted because they have no place in the graph; whatever comes then is counted together. */
  namesPassedOver: 200,
  /** Bytes of a YAML file: unlike CSV and JSON Lines it can't be read as a stream. */
  yamlBytes: 67_108_864,
  /** How far ahead of this clock an instant of recording may be, ms: a clock may be in another zone, and what is later would put every write after it. */
  clockAheadMs: 86_400_000,
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
  /** Pages of them that the graph is asked for at the same time. */
  pagesAsked: 3,
  /** Ids of one sort that are held in memory to compare with: some 150 bytes each. */
  idsListed: 1_000_000,
  /** How often a load is checked anew because another writer was first. */
  attempts: 5,
} as const;
