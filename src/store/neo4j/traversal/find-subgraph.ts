import { RELATIONSHIP_TYPE_NAMES } from "../../../domain/relationship-type.js";
import type { StoreSubgraphQuery } from "../../store-traversals.js";
import type { Transaction } from "../transaction.js";
import { Search } from "./search.js";
import { limitParameter } from "./search-parameters.js";

/** What a search for claims has found so far: it stays where the search is broken off. */
export interface SubgraphSoFar {
  /** Element ids of claims, by claim id; one more than the limit where there are more. */
  keys: readonly string[];
}

/**
 * The claims among some entities, or of the whole graph, by id. Those of the whole graph are read type by type, each in the order of its
 * index, since Neo4j has no index over the relationships of all types.
 */
export async function findSubgraph(
  transaction: Transaction,
  { of, where, limit }: StoreSubgraphQuery,
  found: SubgraphSoFar,
): Promise<void> {
  found.keys = [];
  const search = await Search.begin(transaction, { direction: "OUT", where, through: {}, exempt: [] });
  const parameters = { limit: limitParameter(limit, 1) };
  if (of !== undefined) {
    const rows = await search.rows<{ key: string }>("claims-among", { ...parameters, starts: of, ends: of });
    found.keys = rows.map(({ key }) => key);
    return;
  }
  let claims: { readonly id: string; readonly key: string }[] = [];
  for (const type of new Set(where.types ?? RELATIONSHIP_TYPE_NAMES)) {
    const rows = await search.rows<{ id: string; key: string }>(
      "claims-of-type",
      { ...parameters, after: "" },
      { where: { ...where, types: [type] } },
    );
    if (rows.length === 0) continue;
    claims = [...claims, ...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit + 1);
    found.keys = claims.map(({ key }) => key);
  }
}
