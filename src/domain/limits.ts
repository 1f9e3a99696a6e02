/**
 * Every ceiling of a request, with its reason. An argument above one is BAD_USER_INPUT, an operation above one
 * QUERY_TOO_COMPLEX; the message says the limit.
 */
export const LIMITS = {
  /** Hops of a neighbourhood: beyond it, a connected graph is all within reach and subgraph() is the question. */
  neighbourhoodDepth: 20,
  /** Relationships of a path: longer chains explain nothing, and the searches keep one bit a length in 32. */
  pathLength: 30,
  /** Relationships that a pattern is written with, repetitions written out: the search keeps one bit for each in 32. */
  patternSize: 30,
  /** Paths that SHORTEST_K may be asked for: the search goes on until it has them all, and nobody compares more. */
  pathCount: 1_000,
  /** Paths, nodes (neighbourhood) or relationships (subgraph) of one answer: larger ones are what /export streams. */
  answerSize: 100_000,
  /** Entities that an answer names as not gone through, by id: nobody reads on, and a low maxDegree makes hubs of nearly all. */
  hubs: 1_000,
  /** Edges of a page of a connection: a page is in memory whole, and the next is one request away. */
  pageSize: 1_000,
  /** Hits of a search: nobody reads further, and every hit is scored. */
  searchHits: 100,
  /** Lines about refused attempts that are kept in memory and shown: the log holds all. */
  refusals: 1_000,
  /** Ids or references in one list argument: each is looked up, and a longer list can be sent in parts. */
  referenceList: 1_000,
  /** Characters of one reference or search text: names are far shorter, and every word of it is compared with the index. */
  referenceLength: 500,

  /** Records of one write: more are an import. */
  batchSize: 5_000,
  /** Characters of the reason of a write: a paragraph. */
  reasonLength: 2_000,

  /** Changes of one event of a subscription: what is read of a revision at a time. */
  changesAtOnce: 500,
  /** Subscriptions of one WebSocket connection: each is woken by every write, and one can watch many entities. */
  subscriptionsPerConnection: 20,

  /** Nested fields of an operation, introspection apart. The deepest example has 9. */
  operationDepth: 15,
  /** Aliases of an operation: each can repeat the dearest field. */
  operationAliases: 15,
  /** Directives of an operation: each costs time to validate, wherever it stands, and few fields need one. */
  operationDirectives: 50,
  /** Lists and objects within one another in an argument or variable: patterns nest without end, and each level costs stack. Alternatives ten deep fit. */
  inputDepth: 50,
  /** Tokens of a document: parsing alone costs memory. Introspection by playgrounds takes some 400. */
  operationTokens: 5_000,
  /** Objects that an operation may answer with at worst, lists multiplied out: some seconds of one core. */
  operationCost: 1_000_000,

  /** Bytes of a request body: the longest token-limited operation with variables stays far below. */
  bodyBytes: 1_048_576,
  /** Exports that run at once: each keeps a pinned state and the store busy for as long as its reader takes. */
  simultaneousExports: 4,
} as const;
