import fc from "fast-check";
import type { ClaimTopology } from "../../src/domain/claim.js";
import type { Projection } from "../../src/graph/projection/projection.js";
import { ProjectionBuilder } from "../../src/graph/projection/projection-builder.js";
import type { Change, GraphStore } from "../../src/store/graph-store.js";
import { type SmallGraph, smallGraph } from "../graph/random-graph.js";

/** Many small random graphs side by side in one store, so that thousands of queries need no more than one load. */
export interface StoredGraphs {
  readonly graphs: readonly SmallGraph[];
  /** The graph as a server in database mode has it in memory: entities, sources and the taxonomy. */
  readonly directory: Projection;
  /** The id in the store of something in a graph. */
  id(graph: number, id: string): string;
  /** The instant in the store for one in the graphs: 1,000, 2,000 and 3,000 are the three revisions. */
  instant(time: number): number;
}

/** Loads random graphs into an empty store, in three revisions as their claims say. */
export async function storeGraphs(store: GraphStore, count: number, seed: number): Promise<StoredGraphs> {
  const graphs = fc.sample(smallGraph, { numRuns: count, seed });
  const id = (graph: number, local: string) => `g${graph}-${local}`;
  const claims = graphs.flatMap((graph, at) => graph.claims.map((claim) => prefixed(claim, (local) => id(at, local))));
  const heads = [];
  for (const time of [1_000, 2_000, 3_000]) {
    const changes = [
      ...(time === 1_000 ? graphs.flatMap((graph, at) => directoryOf(graph, (local) => id(at, local))) : []),
      ...claims.filter(({ retractedAt }) => retractedAt === time).map(retraction),
      ...claims.filter(({ recordedAt }) => recordedAt === time).map(recording),
    ];
    heads.push(await store.apply(changes, { note: `time ${time}` }));
  }
  const [first, second, third] = heads.map(({ recordedAt }) => recordedAt) as [number, number, number];
  return {
    graphs,
    directory: await readDirectory(store),
    id,
    instant: (time) => (time < 1_000 ? first - 1 : time < 2_000 ? first : time < 3_000 ? second : third),
  };
}

async function readDirectory(store: GraphStore): Promise<Projection> {
  const builder = new ProjectionBuilder();
  let head = { revision: 0, recordedAt: 0 };
  for await (const batch of store.scan()) {
    if (batch.kind === "head") head = batch.head;
    if (batch.kind === "sources") for (const source of batch.rows) builder.addSource(source);
    if (batch.kind === "entities") for (const entity of batch.rows) builder.addEntity(entity);
    if (batch.kind === "claims") for (const claim of batch.rows) if (claim.type === "PART_OF") builder.addClaim(claim);
  }
  return builder.build(head.revision, head.recordedAt);
}

function directoryOf(graph: SmallGraph, id: (local: string) => string): Change[] {
  return [
    ...graph.sources.map((source): Change => ({ kind: "source", source: { ...source, id: id(source.id), title: "" } })),
    ...graph.entities.map(
      ({ id: local, kind, name }): Change => ({
        kind: "entity",
        entity: { id: id(local), kind, name, names: [], facts: [], fields: {} },
      }),
    ),
  ];
}

function prefixed(claim: ClaimTopology, id: (local: string) => string): ClaimTopology {
  const { from, to, minerals, sources } = claim;
  return {
    ...claim,
    id: id(claim.id),
    from: id(from),
    to: id(to),
    minerals: minerals.map(id),
    sources: sources.map(id),
  };
}

function recording({ sources, recordedAt: _, retractedAt: __, ...claim }: ClaimTopology): Change {
  return { kind: "claim", claim: { ...claim, citations: sources.map((source) => ({ source })) } };
}

function retraction({ id }: ClaimTopology): Change {
  return { kind: "retraction", id, reason: "it is over" };
}
