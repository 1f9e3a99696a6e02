import type { Relationship } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import type { Source } from "../domain/source.js";
import type { SubgraphStream } from "../domain/subgraph.js";
import type { SubgraphSelection } from "../graph/claims/subgraph-selection.js";
import type { ClaimFilter } from "../graph/filters/claim-filter.js";
import type { Projection } from "../graph/projection/projection.js";
import { listAt } from "../graph/projection/topology.js";
import type { Reading } from "./reading.js";

/** Records read from the store at once: enough to make a round trip worth it, few enough to hold in memory. */
const BATCH_SIZE = 1_000;
/** Claims of the whole graph that are looked for at once. */
const PAGE_SIZE = 10_000;

/** Some claims of an export, in the numbers of a reading. */
interface ClaimBatch {
  readonly reading: Reading;
  readonly claims: readonly number[];
}

/** A selection as records, read from the store batch by batch, for an export of any size. */
export function exportStream(
  reading: Reading,
  { entities, claims }: Pick<SubgraphSelection, "entities" | "claims">,
): SubgraphStream {
  return streamOf(reading, entities, async function* () {
    yield { reading, claims };
  });
}

/** All entities that were known, and the claims that match, as records, also where they are too many for memory. */
export function wholeGraphStream(reading: Reading, where: ClaimFilter): SubgraphStream {
  const { knownAt = reading.head.recordedAt } = where;
  const entities = Array.from(reading.projection.entities.ids, (_, entity) => entity).filter((entity) =>
    reading.isKnownAt(entity, knownAt),
  );
  return streamOf(reading, entities, () => matchingClaims(reading, where));
}

async function* matchingClaims(reading: Reading, where: ClaimFilter): AsyncGenerator<ClaimBatch> {
  let place: { readonly first: number; readonly afterId: string } | undefined;
  for (;;) {
    const found = await reading.traverse("claimPage", { where, ...place, limit: PAGE_SIZE });
    const { claims, hasMore } = found.answer;
    yield { reading: found.reading, claims };
    const last = claims.at(-1);
    if (!hasMore || last === undefined) return;
    place = { first: last + 1, afterId: found.reading.projection.claims.ids[last]! };
  }
}

function streamOf(
  reading: Reading,
  entities: readonly number[],
  batches: () => AsyncIterable<ClaimBatch>,
): SubgraphStream {
  return {
    entities: () => inBatches(entities, (batch) => reading.readEntities(batch)),
    async *relationships() {
      for await (const { reading: found, claims } of batches())
        for await (const relationships of inBatches(claims, (batch) => found.readRelationships(batch)))
          yield relationships.map((relationship) => asKnownAt(relationship, found.shownAt));
    },
    async *sources() {
      const cited = new Set<string>();
      for await (const { reading: found, claims } of batches()) addCited(cited, found.projection, claims);
      for await (const batch of inBatches(entities, (numbers) => reading.readEntities(numbers)))
        for (const entity of batch) for (const source of sourcesOfEntity(entity)) cited.add(source);
      yield* inBatches([...cited].sort(), (batch) => reading.readSources(batch));
    },
  };
}

/** A claim without a retraction that came later: what was known at an instant is exported alike for ever after. */
function asKnownAt(relationship: Relationship, instant: number): Relationship {
  if (relationship.retractedAt === undefined || relationship.retractedAt <= instant) return relationship;
  const { retractedAt: _, retractionReason: __, ...standing } = relationship;
  return standing;
}

function addCited(cited: Set<string>, projection: Projection, claims: readonly number[]): void {
  const { claims: columns, sourceSets, sources } = projection;
  // Most claims share their sources with others.
  const sets = new Set<number>();
  for (const claim of claims) sets.add(columns.sources[claim]!);
  for (const set of sets) for (const source of listAt(sourceSets, set)) cited.add(sources.ids[source]!);
}

function* sourcesOfEntity({ names, facts }: Entity): Generator<string> {
  for (const { citations } of [...names, ...facts]) for (const { source } of citations) yield source;
}

async function* inBatches<Item, Value extends Entity | Relationship | Source>(
  items: readonly Item[],
  read: (batch: readonly Item[]) => Promise<readonly Value[]>,
): AsyncGenerator<readonly Value[]> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) yield read(items.slice(start, start + BATCH_SIZE));
}
