import type { ClaimTopology } from "../../../domain/claim.js";
import { ConflictError } from "../../../domain/errors.js";
import type {
  StoreConnectedQuery,
  StoreNeighbourhoodQuery,
  StorePathAnswer,
  StorePathQuery,
  StoreReachableAnswer,
  StoreReachableQuery,
  StoreSearchLimits,
  StoreSubgraph,
  StoreSubgraphQuery,
  StoreTraversals,
} from "../../store-traversals.js";
import type { Neo4jConnection } from "../neo4j-connection.js";
import { understandsCypher25 } from "./cypher-25.js";
import { fetchClaims } from "./fetch-claims.js";
import { findNeighbourhood, type NeighbourhoodSoFar } from "./find-neighbourhood.js";
import { findPaths, leastLength, type PathsSoFar } from "./find-paths.js";
import { findReachable, type ReachableSoFar } from "./find-reachable.js";
import { findSubgraph, type SubgraphSoFar } from "./find-subgraph.js";
import { pathStatement, prefersCypher25 } from "./path-statement.js";
import { Search } from "./search.js";

/**
 * Searches as Cypher. A search finds element ids within its time; what is known of the claims is read after that, of those alone that are
 * part of the answer.
 */
export class Neo4jTraversals implements StoreTraversals {
  #hasCypher25: Promise<boolean> | undefined;

  constructor(private readonly connection: Neo4jConnection) {}

  async paths(query: StorePathQuery, limits: StoreSearchLimits): Promise<StorePathAnswer> {
    const statement = pathStatement(query, prefersCypher25(query) && (await this.#cypher25()));
    const found: PathsSoFar = { rows: [], outcome: "BUDGET_SPENT", hubs: new Set() };
    const isComplete = await this.connection.search(
      (transaction) => findPaths(transaction, { query, statement }, found),
      limits,
    );
    const rows = found.rows.slice(0, query.limit);
    const claims = await this.#claims(
      rows.flatMap((row) => row.claims),
      query.where.revision,
    );
    return {
      paths: rows.map((row) => ({
        entities: [query.from, ...row.entities],
        claims: row.claims.map((key) => claims.get(key)!.id),
      })),
      claims: [...claims.values()],
      truncated: !isComplete || found.rows.length > query.limit,
      outcome: isComplete ? found.outcome : "BUDGET_SPENT",
      hubs: [...found.hubs],
    };
  }

  async neighbourhood(query: StoreNeighbourhoodQuery, limits: StoreSearchLimits): Promise<StoreSubgraph> {
    const found: NeighbourhoodSoFar = { distances: new Map(), crossed: new Map(), hubs: [] };
    const isComplete = await this.connection.search(
      (transaction) => findNeighbourhood(transaction, query, found),
      limits,
    );
    const kept = new Map([...found.distances].slice(0, query.limit));
    const keys = [...found.crossed].filter(([, ends]) => ends.every((end) => kept.has(end))).map(([key]) => key);
    const claims = await this.#claims(keys, query.where.revision);
    return {
      entities: [...kept.keys()],
      distances: [...kept.values()],
      claims: [...claims.values()],
      truncated: !isComplete || found.distances.size > query.limit,
      budgetSpent: !isComplete,
      hubs: found.hubs,
    };
  }

  async subgraph(query: StoreSubgraphQuery, limits: StoreSearchLimits): Promise<StoreSubgraph> {
    const found: SubgraphSoFar = { keys: [] };
    const isComplete = await this.connection.search((transaction) => findSubgraph(transaction, query, found), limits);
    const claims = await this.#claims(found.keys.slice(0, query.limit), query.where.revision);
    const ends = [...claims.values()].flatMap(({ from, to }) => [from, to]);
    return {
      entities: [...new Set([...(query.of ?? []), ...ends])].sort(),
      claims: [...claims.values()],
      truncated: !isComplete || found.keys.length > query.limit,
      budgetSpent: !isComplete,
      hubs: [],
    };
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

  async #claims(keys: readonly string[], revision: number): Promise<ReadonlyMap<string, ClaimTopology>> {
    if (keys.length === 0) return new Map();
    const claims = await this.connection.read((transaction) => fetchClaims(transaction, keys, revision));
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
