import { NotSupportedError } from "../domain/errors.js";
import type { GraphStore } from "../store/graph-store.js";
import type { StoreTraversals } from "../store/store-traversals.js";

/** Bytes of a claim in a projection with its id, and in the next projection, which is made while this one serves. */
const CLAIM_BYTES = 200;
const BYTES_PER_MB = 1_000_000;

/** Where traversals are to run. */
export interface PlaceOptions {
  /** Default: memory. */
  readonly traversal?: "memory" | "database";
  /** Memory that the relationships may take; a graph that needs more is left in the database. Default: no limit. */
  readonly traversalMemoryMb?: number;
}

/** Where traversals run: in the store, where this is given, and otherwise in memory. */
export interface PlaceOfTraversals {
  readonly store?: StoreTraversals;
  /** Set where the graph is too large for memory: what to tell the operator. */
  readonly note?: string;
}

/**
 * Where the traversals of a graph run. Throws NOT_SUPPORTED where that is in the store, as asked for or because the graph needs more memory
 * than it may have, and the store can't search.
 */
export async function placeOfTraversals(store: GraphStore, options: PlaceOptions): Promise<PlaceOfTraversals> {
  const { traversal = "memory", traversalMemoryMb = Number.POSITIVE_INFINITY } = options;
  if (traversal === "database") {
    if (store.traversals !== undefined) return { store: store.traversals };
    throw new NotSupportedError(
      `TRAVERSAL=database needs a database that can search, and ${store.description} can't. Set NEO4J_URI, or leave TRAVERSAL out.`,
      "TRAVERSAL",
    );
  }
  if (traversalMemoryMb === Number.POSITIVE_INFINITY) return {};
  const { claims } = await store.size();
  const neededMb = Math.ceil((claims * CLAIM_BYTES) / BYTES_PER_MB);
  if (neededMb <= traversalMemoryMb) return {};
  const excess = `The graph's ${claims} relationships need some ${neededMb} MB of memory, and TRAVERSAL_MEMORY_MB allows ${traversalMemoryMb}.`;
  if (store.traversals !== undefined)
    return { store: store.traversals, note: `${excess} The database answers instead.` };
  throw new NotSupportedError(
    `${excess} Raise it, or keep the graph in Neo4j, which can search by itself: set NEO4J_URI.`,
    "TRAVERSAL_MEMORY_MB",
  );
}
