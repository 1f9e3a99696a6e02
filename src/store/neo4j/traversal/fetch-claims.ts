import type { ClaimTopology } from "../../../domain/claim.js";
import { type TopologyRow, topologyOfRow } from "../claim-relationship.js";
import type { Transaction } from "../transaction.js";

/** Keys of one statement: some 50 ms of the server's work. */
const MOST_KEYS = 5_000;

/** Claims by their element ids, which a search has just found, as they were at a revision: a map by element id. */
export async function fetchClaims(
  transaction: Transaction,
  keys: Iterable<string>,
  revision: number,
): Promise<ReadonlyMap<string, ClaimTopology>> {
  const wanted = [...new Set(keys)];
  const rows: KeyedRow[] = [];
  for (let from = 0; from < wanted.length; from += MOST_KEYS)
    rows.push(
      ...(await transaction.rows<KeyedRow & { key: string }>("traversal/claims-by-key", {
        keys: wanted.slice(from, from + MOST_KEYS),
      })),
    );
  return new Map(rows.map((row) => [row.key, topologyOfRow(row, revision)]));
}

type KeyedRow = TopologyRow & { readonly key: string };
