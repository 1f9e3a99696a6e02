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
        paths {
          length
          cost
          confidence
          validFrom
          validTo
          holds
          nodes { id kind name }
          relationships { id type from { id } to { id } validFrom validTo confidence status statement }
          explanation
        }
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

/** What each operation answers, as far as the tables show it. */
export interface Answers {
  readonly paths: {
    readonly outcome: string;
    readonly truncated: boolean;
    readonly paths: readonly {
      readonly length: number;
      readonly cost: number;
      readonly confidence: number;
      readonly nodes: readonly NodeAnswer[];
      readonly explanation: string;
    }[];
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
