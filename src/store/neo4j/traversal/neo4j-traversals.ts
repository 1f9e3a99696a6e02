import type { ClaimTopology } from "../../../domain/claim.js";
import { ConflictError } from "../../../domain/errors.js";
import type { RelationshipType } from "../../../domain/relationship-type.js";
import type {
  StoreClaimCount,
  StoreClaimFilter,
  StoreClaimPage,
  StoreClaimPageQuery,
  StoreClaimSelection,
  StoreConnectedQuery,
  StoreDegrees,
  StoreNeighbourhoodQuery,
  StorePartSize,
  StorePathAnswer,
  StorePathQuery,
  StorePatternQuery,
  StoreReachableAnswer,
  StoreReachableQuery,
  StoreSearchLimits,
  StoreSubgraph,
  StoreSubgraphQuery,
  StoreTraversals,
  StoreTypeCounts,
} from "../../store-traversals.js";
import type { ClaimTypes } from "../claim-types.js";
import type { Neo4jConnection } from "../neo4j-connection.js";
import { understandsCypher25 } from "./cypher-25.js";
import { fetchClaims } from "./fetch-claims.js";
import { type ClaimsSoFar, countClaims, findClaims } from "./find-claims.js";
import { findMatches, type MatchesSoFar } from "./find-matches.js";
import { findNeighbourhood, type NeighbourhoodSoFar } from "./find-neighbourhood.js";
import { findPaths, leastLength, type PathRow, type PathsSoFar } from "./find-paths.js";
import { findReachable, type ReachableSoFar } from "./find-reachable.js";
import { inParts } from "./levels.js";
import { pathStatement, prefersCypher25 } from "./path-statement.js";
import { patternMode } from "./pattern-statement.js";
import { Search } from "./search.js";
import type { MatchRow } from "./select-matches.js";

/** What a search has found, and whether it came to its end. */
interface Outcome<Found> {
  readonly found: Found;
  readonly isComplete: boolean;
}

/**
 * Searches as Cypher. A search finds element ids within its time; what is known of the claims is read after that, of those alone that are
 * part of the answer.
 */
export class Neo4jTraversals implements StoreTraversals {
  #hasCypher25: Promise<boolean> | undefined;

  constructor(
    private readonly connection: Neo4jConnection,
    /** Learns what was found: it is read next. */
    private readonly types: ClaimTypes,
  ) {}

  async paths(query: StorePathQuery, limits: StoreSearchLimits): Promise<StorePathAnswer> {
    const { found, isComplete } = await this.#findPaths(query, limits);
    const rows = found.rows.map((row) => ({ ...row, start: query.from }));
    return this.#pathAnswer({ found: { ...found, rows }, isComplete }, { ...query, revision: query.where.revision });
  }

  async pathsSize(query: StorePathQuery, limits: StoreSearchLimits): Promise<StorePartSize> {
    const { rows } = (await this.#findPaths(query, limits)).found;
    return sizeOf(rows.map((row) => ({ ...row, start: query.from })));
  }

  async matchPaths(query: StorePatternQuery, limits: StoreSearchLimits): Promise<StorePathAnswer> {
    const { found, isComplete } = await this.#findMatches(query, limits);
    return this.#pathAnswer({ found: { ...found, hubs: new Set() }, isComplete }, query);
  }

  async matchPathsSize(query: StorePatternQuery, limits: StoreSearchLimits): Promise<StorePartSize> {
    return sizeOf((await this.#findMatches(query, limits)).found.rows);
  }

  async neighbourhood(query: StoreNeighbourhoodQuery, limits: StoreSearchLimits): Promise<StoreSubgraph> {
    const { found, isComplete } = await this.#findNeighbourhood(query, limits);
    const { distances, keys } = keptOf(found, query.limit);
    const claims = await this.#claims(keys, query.where.revision);
    return {
      entities: [...distances.keys()],
      distances: [...distances.values()],
      claims: [...claims.values()],
      truncated: !isComplete || found.distances.size > query.limit,
      budgetSpent: !isComplete,
      hubs: found.hubs,
    };
  }

  async neighbourhoodSize(query: StoreNeighbourhoodQuery, limits: StoreSearchLimits): Promise<StorePartSize> {
    const { distances, keys } = keptOf((await this.#findNeighbourhood(query, limits)).found, query.limit);
    return { entities: distances.size, claims: keys.length };
  }

  async subgraph({ of, where, limit }: StoreSubgraphQuery, limits: StoreSearchLimits): Promise<StoreSubgraph> {
    const page = await this.claimPage({ where, limit, ...(of && { from: of, to: of }) }, limits);
    const ends = page.claims.flatMap(({ from, to }) => [from, to]);
    return {
      entities: [...new Set([...(of ?? []), ...ends])].sort(),
      claims: page.claims,
      truncated: page.hasMore || page.budgetSpent,
      budgetSpent: page.budgetSpent,
      hubs: [],
    };
  }

  async subgraphSize({ of, where }: StoreSubgraphQuery, limits: StoreSearchLimits): Promise<StorePartSize> {
    const size = { entities: new Set(of).size, claims: 0 };
    await this.connection.search(async (transaction) => {
      size.claims = await countClaims(transaction, { where, ...(of && { from: of, to: of }) });
      if (of !== undefined) return;
      const search = await Search.begin(transaction, { direction: "OUT", where, through: {}, exempt: [] });
      const [row] = await search.rows<{ count: number }>("count-ends", {});
      size.entities = row?.count ?? 0;
    }, limits);
    return size;
  }

  async connected(query: StoreConnectedQuery, limits: StoreSearchLimits): Promise<boolean | null> {
    const { from, to, maxLength } = query;
    let isConnected = false;
    const isComplete = await this.connection.search(async (transaction) => {
      const search = await Search.begin(transaction, { ...query, exempt: [from, to] });
      const least = await leastLength(search, { ...query, mode: "TRAIL" });
      isConnected = least !== undefined && least <= maxLength;
    }, limits);
    return isComplete ? isConnected : null;
  }

  async reachable(query: StoreReachableQuery, limits: StoreSearchLimits): Promise<StoreReachableAnswer> {
    const found: ReachableSoFar = { places: [], hubs: [] };
    const isComplete = await this.connection.search((transaction) => findReachable(transaction, query, found), limits);
    return {
      places: found.places.slice(0, query.limit),
      hasMore: found.places.length > query.limit,
      budgetSpent: !isComplete,
      hubs: found.hubs,
    };
  }

  async claimPage(query: StoreClaimPageQuery, limits: StoreSearchLimits): Promise<StoreClaimPage> {
    const found: ClaimsSoFar = { keys: [] };
    const isComplete = await this.connection.search((transaction) => findClaims(transaction, query, found), limits);
    const keys = found.keys.slice(0, query.limit);
    const claims = await this.#claims(keys, query.where.revision);
    return {
      claims: keys.map((key) => claims.get(key)!),
      hasMore: found.keys.length > query.limit,
      budgetSpent: !isComplete,
    };
  }

  async countClaims(query: StoreClaimSelection, limits: StoreSearchLimits): Promise<StoreClaimCount> {
    let count = 0;
    const isComplete = await this.connection.search(async (transaction) => {
      count = await countClaims(transaction, query);
    }, limits);
    return { count, budgetSpent: !isComplete };
  }

  async claimCounts(
    { entity: id, where }: { readonly entity: string; readonly where: StoreClaimFilter },
    limits: StoreSearchLimits,
  ): Promise<StoreTypeCounts> {
    let counts: StoreTypeCounts["counts"] = [];
    const isComplete = await this.connection.search(async (transaction) => {
      const search = await Search.begin(transaction, { direction: "OUT", where, through: {}, exempt: [] });
      counts = typeCountsOf(await search.rows<CountedType>("claim-counts", { id }));
    }, limits);
    return { counts, budgetSpent: !isComplete };
  }

  async degrees(
    { entities, where }: { readonly entities: readonly string[]; readonly where: StoreClaimFilter },
    limits: StoreSearchLimits,
  ): Promise<StoreDegrees> {
    const degrees = new Map<string, number>();
    const isComplete = await this.connection.search(async (transaction) => {
      const search = await Search.begin(transaction, { direction: "ANY", where, through: {}, exempt: [] });
      for (const ids of inParts(entities)) {
        for (const { id, degree } of await search.rows<CountedEntity>("degrees-of", { ids })) degrees.set(id, degree);
      }
    }, limits);
    return { degrees, budgetSpent: !isComplete };
  }

  async #pathAnswer(
    { found, isComplete }: Outcome<StartedPaths>,
    { limit, revision }: { readonly limit: number; readonly revision: number },
  ): Promise<StorePathAnswer> {
    const rows = found.rows.slice(0, limit);
    const keys = rows.flatMap((row) => row.claims);
    const claims = await this.#claims(keys, revision);
    return {
      paths: rows.map((row) => ({
        entities: [row.start, ...row.entities],
        claims: row.claims.map((key) => claims.get(key)!.id),
      })),
      claims: [...claims.values()],
      truncated: !isComplete || found.rows.length > limit,
      outcome: isComplete ? found.outcome : "BUDGET_SPENT",
      hubs: [...found.hubs],
    };
  }

  async #findMatches(query: StorePatternQuery, limits: StoreSearchLimits): Promise<Outcome<MatchesSoFar>> {
    const mode = patternMode(query, query.mode !== "TRAIL" && (await this.#cypher25()));
    const found: MatchesSoFar = { rows: [], outcome: "BUDGET_SPENT" };
    const isComplete = await this.connection.search(
      (transaction) => findMatches(transaction, { query, mode }, found),
      limits,
    );
    return { found, isComplete };
  }

  async #findPaths(query: StorePathQuery, limits: StoreSearchLimits): Promise<Outcome<PathsSoFar>> {
    const statement = pathStatement(query, prefersCypher25(query) && (await this.#cypher25()));
    const found: PathsSoFar = { rows: [], outcome: "BUDGET_SPENT", hubs: new Set() };
    const isComplete = await this.connection.search(
      (transaction) => findPaths(transaction, { query, statement }, found),
      limits,
    );
    return { found, isComplete };
  }

  async #findNeighbourhood(
    query: StoreNeighbourhoodQuery,
    limits: StoreSearchLimits,
  ): Promise<Outcome<NeighbourhoodSoFar>> {
    const found: NeighbourhoodSoFar = { distances: new Map(), crossed: new Map(), hubs: [] };
    const isComplete = await this.connection.search(
      (transaction) => findNeighbourhood(transaction, query, found),
      limits,
    );
    return { found, isComplete };
  }

  async #claims(keys: readonly string[], revision: number): Promise<ReadonlyMap<string, ClaimTopology>> {
    if (keys.length === 0) return new Map();
    const claims = await this.connection.read((transaction) => fetchClaims(transaction, keys, revision));
    for (const claim of claims.values()) this.types.meet(claim);
    if (keys.some((key) => !claims.has(key)))
      throw new ConflictError("A relationship went away from the database while it was being read. Ask again.");
    return claims;
  }

  #cypher25(): Promise<boolean> {
    this.#hasCypher25 ??= understandsCypher25(this.connection).catch((error: unknown) => {
      this.#hasCypher25 = undefined;
      throw error;
    });
    return this.#hasCypher25;
  }
}

/** Paths that were found, each with the id of its start. */
interface StartedPaths extends Pick<PathsSoFar, "outcome" | "hubs"> {
  readonly rows: readonly StartedRow[];
}

type StartedRow = PathRow & Pick<MatchRow, "start">;

function sizeOf(rows: readonly StartedRow[]): StorePartSize {
  const entities = new Set(rows.flatMap((row) => [row.start, ...row.entities]));
  return { entities: entities.size, claims: new Set(rows.flatMap((row) => row.claims)).size };
}

/** A row of degrees-of. */
interface CountedEntity {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly degree: number;
}

/** A row of claim-counts. */
interface CountedType {
  readonly [column: string]: unknown;
  readonly type: RelationshipType;
  readonly leaves: boolean;
  readonly arrives: boolean;
  readonly count: number;
}

function typeCountsOf(rows: readonly CountedType[]): StoreTypeCounts["counts"] {
  const ways = [
    ["OUT", "leaves"],
    ["IN", "arrives"],
  ] as const;
  return ways.flatMap(([direction, way]) => {
    const counts = new Map<RelationshipType, number>();
    for (const row of rows) if (row[way]) counts.set(row.type, (counts.get(row.type) ?? 0) + row.count);
    return [...counts].map(([type, count]) => ({ type, direction, count }));
  });
}

/** The entities that the limit leaves, and the claims that were crossed between them. */
function keptOf(
  { distances, crossed }: NeighbourhoodSoFar,
  limit: number,
): { distances: ReadonlyMap<string, number>; keys: readonly string[] } {
  const kept = new Map([...distances].slice(0, limit));
  const keys = [...crossed].filter(([, ends]) => ends.every((end) => kept.has(end))).map(([key]) => key);
  return { distances: kept, keys };
}
