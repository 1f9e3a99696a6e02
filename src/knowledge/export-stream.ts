import type { Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { Source } from "../domain/source.js";
import type { SubgraphStream } from "../domain/subgraph.js";
import type { SubgraphSelection } from "../graph/subgraph-selection.js";
import { listAt } from "../graph/topology.js";
import type { Reading } from "./reading.js";

/** Records read from the store at once: enough to make a round trip worth it, few enough to hold in memory. */
const BATCH_SIZE = 1_000;

/** A selection as records, read from the store batch by batch, for an export of any size. */
export function exportStream(
  reading: Reading,
  { entities, claims }: Pick<SubgraphSelection, "entities" | "claims">,
): SubgraphStream {
  return {
    entities: () => inBatches(entities, (batch) => reading.readEntities(batch)),
    relationships: () => inBatches(claims, (batch) => reading.readRelationships(batch)),
    sources: () => citedSources(reading, { entities, claims }),
  };
}

async function* citedSources(
  reading: Reading,
  { entities, claims }: Pick<SubgraphSelection, "entities" | "claims">,
): AsyncGenerator<Source> {
  const cited = new Set<string>();
  const { claims: columns, sourceSets, sources } = reading.projection;
  // Most claims share their sources with others.
  const sets = new Set<number>();
  for (const claim of claims) sets.add(columns.sources[claim]!);
  for (const set of sets) for (const source of listAt(sourceSets, set)) cited.add(sources.ids[source]!);
  for await (const entity of inBatches(entities, (batch) => reading.readEntities(batch))) {
    for (const source of sourcesOfEntity(entity)) cited.add(source);
  }
  yield* inBatches([...cited].sort(), (batch) => reading.readSources(batch));
}

function* sourcesOfEntity({ names, facts }: Entity): Generator<string> {
  for (const { citations } of [...names, ...facts]) for (const { source } of citations) yield source;
}

async function* inBatches<Item, Value extends Entity | Relationship | Source>(
  items: readonly Item[],
  read: (batch: readonly Item[]) => Promise<readonly Value[]>,
): AsyncGenerator<Value> {
  for (let start = 0; start < items.length; start += BATCH_SIZE)
    yield* await read(items.slice(start, start + BATCH_SIZE));
}
