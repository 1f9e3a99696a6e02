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

/** What is shown of a relationship, with its sources. */
const CLAIM = `
            id
            type
            from { id }
            to { id }
            validFrom
            validTo
            confidence
            status
            statement
            citations { source { id title } }`;

/** What is shown of what speaks for or against two entities being one. */
const REASON = `
          kind
          weight
          statement
          similarity
          distanceKm
          neighbours { id name }`;

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
  conflicts: `
    query Conflicts($of: [String!], $where: RelationshipFilter, $kinds: [ConflictKind!], $limit: Int) {
      conflicts(of: $of, where: $where, kinds: $kinds, limit: $limit) {
        truncated
        conflicts { kind relationships {${CLAIM}
          }
        }
      }
    }`,
  diff: `
    query Diff($of: [String!], $where: RelationshipFilter, $since: GraphState!, $until: GraphState, $limit: Int) {
      diff(of: $of, where: $where, since: $since, until: $until, limit: $limit) {
        truncated
        added {${CLAIM}
        }
        retracted {${CLAIM}
        }
        superseded { before {${CLAIM}
          } after {${CLAIM}
          }
        }
        started {${CLAIM}
        }
        ended {${CLAIM}
        }
      }
    }`,
  timeline: `
    query Timeline($of: String!, $where: RelationshipFilter, $first: Int) {
      timeline: entity(ref: $of) {
        id
        kind
        name
        timeline(where: $where, first: $first) {
          totalCount
          edges { node { date event relationship {${CLAIM}
          } } }
        }
      }
    }`,
  candidates: `
    query Candidates($of: String, $text: String, $kinds: [EntityKind!], $where: RelationshipFilter, $minScore: Float, $first: Int) {
      candidates(of: $of, text: $text, kinds: $kinds, where: $where, minScore: $minScore, first: $first) {
        truncated
        candidates { score entity { id kind name } reasons {${REASON}
        } }
      }
    }`,
  duplicates: `
    query Duplicates($kinds: [EntityKind!], $where: RelationshipFilter, $minScore: Float, $first: Int) {
      duplicates(kinds: $kinds, where: $where, minScore: $minScore, first: $first) {
        truncated
        duplicates { score entities { id kind name } reasons {${REASON}
        } }
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

/** A relationship with its sources. */
export interface CitedRelationship extends RelationshipAnswer {
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

/** What speaks for or against two entities being one. */
export interface ReasonAnswer {
  readonly kind: string;
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
  readonly conflicts: {
    readonly truncated: boolean;
    readonly conflicts: readonly { readonly kind: string; readonly relationships: readonly CitedRelationship[] }[];
  };
  readonly diff: {
    readonly truncated: boolean;
    readonly added: readonly CitedRelationship[];
    readonly retracted: readonly CitedRelationship[];
    readonly superseded: readonly { readonly before: CitedRelationship; readonly after: CitedRelationship }[];
    readonly started: readonly CitedRelationship[];
    readonly ended: readonly CitedRelationship[];
  };
  /** Null where there is no such entity. */
  readonly timeline: {
    readonly timeline: {
      readonly totalCount: number;
      readonly edges: readonly {
        readonly node: { readonly date: string; readonly event: string; readonly relationship: CitedRelationship };
      }[];
    };
  } | null;
  readonly candidates: {
    readonly truncated: boolean;
    readonly candidates: readonly {
      readonly score: number;
      readonly entity: NodeAnswer;
      readonly reasons: readonly ReasonAnswer[];
    }[];
  };
  readonly duplicates: {
    readonly truncated: boolean;
    readonly duplicates: readonly {
      readonly score: number;
      readonly entities: readonly NodeAnswer[];
      readonly reasons: readonly ReasonAnswer[];
    }[];
  };
  readonly search: readonly {
    readonly score: number;
    readonly entity: NodeAnswer & { readonly aliases: readonly string[] };
  }[];
}
