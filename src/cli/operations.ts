/** What is shown of a path. */
const PATH = `
          length
          cost
          confidence
          validFrom
          validTo
          holds
          nodes { id kind name }
          relationships { id type from { id } to { id } validFrom validTo confidence status statement }
          explanation`;

/** The operation of each command: what it asks is what the API answers. */
export const OPERATIONS = {
  paths: `
    query Paths($from: String!, $to: String!, $selector: PathSelector, $k: Int, $maxLength: Int, $direction: Direction,
      $where: RelationshipFilter, $through: EntityFilter, $mode: PathMode, $weight: PathWeight, $holdsTogether: Boolean,
      $inSequence: Boolean, $limit: Int) {
      paths(from: $from, to: $to, selector: $selector, k: $k, maxLength: $maxLength, direction: $direction,
        where: $where, through: $through, mode: $mode, weight: $weight, holdsTogether: $holdsTogether,
        inSequence: $inSequence, limit: $limit) {
        outcome
        truncated
        paths {${PATH}
        }
      }
    }`,
  matchPaths: `
    query MatchPaths($from: PatternEnd!, $steps: [PathStep!]!, $to: PatternEnd, $selector: PathSelector, $k: Int, $mode: PathMode,
      $where: RelationshipFilter, $through: EntityFilter, $holdsTogether: Boolean, $inSequence: Boolean, $limit: Int) {
      matchPaths(from: $from, steps: $steps, to: $to, selector: $selector, k: $k, mode: $mode, where: $where, through: $through,
        holdsTogether: $holdsTogether, inSequence: $inSequence, limit: $limit) {
        outcome
        truncated
        ends { id kind name }
        paths {${PATH}
        }
      }
    }`,
  connected: `
    query Connected($from: String!, $to: String!, $direction: Direction, $where: RelationshipFilter, $through: EntityFilter,
      $maxLength: Int) {
      connected(from: $from, to: $to, direction: $direction, where: $where, through: $through, maxLength: $maxLength)
    }`,
  reachable: `
    query Reachable($from: [String!]!, $direction: Direction, $where: RelationshipFilter, $through: EntityFilter,
      $kinds: [EntityKind!], $maxDistance: Int, $first: Int) {
      reachable(from: $from, direction: $direction, where: $where, through: $through, kinds: $kinds, maxDistance: $maxDistance,
        first: $first) {
        totalCount
        truncated
        edges { distance node { id kind name } }
      }
    }`,
  neighbourhood: `
    query Neighbourhood($of: [String!]!, $depth: Int, $direction: Direction, $where: RelationshipFilter, $through: EntityFilter,
      $induced: Boolean, $limit: Int) {
      neighbourhood(of: $of, depth: $depth, direction: $direction, where: $where, through: $through, induced: $induced,
        limit: $limit) {
        truncated
        distances
        nodes { id kind name }
        relationships { id type from { id } to { id } validFrom validTo confidence status statement }
      }
    }`,
  search: `
    query Search($text: String!, $kinds: [EntityKind!], $first: Int) {
      search(text: $text, kinds: $kinds, first: $first) {
        score
        entity { id kind name aliases }
      }
    }`,
} as const;

interface NodeAnswer {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

interface RelationshipAnswer {
  readonly id: string;
  readonly type: string;
  readonly statement: string;
}

/** Paths, as far as their text shows them. */
export interface PathsAnswer {
  readonly outcome: string;
  readonly truncated: boolean;
  readonly paths: readonly {
    readonly length: number;
    readonly cost: number;
    readonly confidence: number;
    readonly nodes: readonly NodeAnswer[];
    readonly explanation: string;
  }[];
}

/** What each operation answers, as far as the tables show it. */
export interface Answers {
  readonly paths: PathsAnswer;
  readonly matchPaths: PathsAnswer;
  readonly connected: boolean | null;
  readonly reachable: {
    readonly totalCount: number;
    readonly truncated: boolean;
    readonly edges: readonly { readonly distance: number; readonly node: NodeAnswer }[];
  };
  readonly neighbourhood: {
    readonly truncated: boolean;
    readonly distances: readonly number[];
    readonly nodes: readonly NodeAnswer[];
    readonly relationships: readonly RelationshipAnswer[];
  };
  readonly search: readonly {
    readonly score: number;
    readonly entity: NodeAnswer & { readonly aliases: readonly string[] };
  }[];
}
