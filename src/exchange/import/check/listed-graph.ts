import type { EntityKind } from "../../../domain/entity-kind.js";
import type { StoreSize } from "../../../store/graph-store.js";
import type { StoreIds } from "../../../store/store-ids.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { GraphReader } from "./graph-reader.js";

/** How many things of each sort a load brings, each of which the graph is asked for, and how many other entities it refers to. */
export interface Questions {
  readonly entities: number;
  readonly claims: number;
  readonly references: number;
}

/** Entities that can be listed in the time in which one is looked for. */
const ENTITIES_A_REFERENCE = 4;

/** What the graph holds of each sort; absent where it is asked instead. */
interface Listed {
  readonly sources?: ReadonlySet<string> | undefined;
  readonly entities?: ReadonlyMap<string, EntityKind> | undefined;
  readonly claims?: ReadonlySet<string> | undefined;
}

/**
 * The graph with its ids in memory, as far as listing them costs less than asking for each of a load: then it is asked for those alone that it
 * has. As true as the graph was when it was listed: what is written later makes another revision, which the load is refused for.
 */
export async function listedGraph(graph: GraphReader, questions: Questions): Promise<GraphReader> {
  const { ids } = graph;
  if (ids === undefined) return graph;
  const listed = await list(ids, await graph.size(), questions);
  const kinds = listed.entities;
  return {
    size: () => graph.size(),
    scan: (options) => graph.scan(options),
    sources: async (wanted) => askFor(graph.sources.bind(graph), wanted, listed.sources),
    entities: async (wanted) => askFor(graph.entities.bind(graph), wanted, kinds),
    relationships: async (wanted) => askFor(graph.relationships.bind(graph), wanted, listed.claims),
    entityKinds: async (wanted) => {
      if (kinds === undefined) return graph.entityKinds(wanted);
      return wanted.flatMap((id) => (kinds.has(id) ? [{ id, kind: kinds.get(id)! }] : []));
    },
  };
}

/**
 * Lists what saves questions even where the load comes again: then the graph holds all of its entities and claims, which are asked for
 * anyway. Its references are answered from the list alone; and the ids of entities and claims are none of sources.
 */
async function list(ids: StoreIds, held: StoreSize, { entities, claims, references }: Questions): Promise<Listed> {
  const areListed = (count: number, isCheap: boolean) => isCheap && count <= IMPORT_LIMITS.idsListed;
  const entitiesAreCheap = held.entities < entities || held.entities <= references * ENTITIES_A_REFERENCE;
  return {
    sources: areListed(held.sources, held.sources <= entities + claims) ? await setOf(ids.sources()) : undefined,
    entities: areListed(held.entities, entitiesAreCheap) ? await kindsOf(ids.entities()) : undefined,
    claims: areListed(held.claims, held.claims < claims) ? await setOf(ids.claims()) : undefined,
  };
}

async function askFor<Found>(
  ask: (ids: readonly string[]) => Promise<Found[]>,
  wanted: readonly string[],
  listed: { has(id: string): boolean } | undefined,
): Promise<Found[]> {
  if (listed === undefined) return ask(wanted);
  const there = wanted.filter((id) => listed.has(id));
  return there.length === 0 ? [] : ask(there);
}

async function setOf(batches: AsyncIterable<readonly string[]>): Promise<Set<string>> {
  const set = new Set<string>();
  for await (const batch of batches) for (const id of batch) set.add(id);
  return set;
}

async function kindsOf(batches: ReturnType<StoreIds["entities"]>): Promise<Map<string, EntityKind>> {
  const kinds = new Map<string, EntityKind>();
  for await (const batch of batches) for (const { id, kind } of batch) kinds.set(id, kind);
  return kinds;
}
