import type { Relationship } from "../../domain/claim.js";
import type { NamedEntity } from "../../domain/name-in-sentence.js";
import type { Source } from "../../domain/source.js";
import type { SubgraphStream } from "../../domain/subgraph.js";
import { contentSealer } from "./content-seal.js";
import type { ExportProvenance, SealedProvenance } from "./export-provenance.js";
import {
  type ExportedEntity,
  type ExportedRelationship,
  exportedEntity,
  exportedRelationship,
  exportedSource,
} from "./exported-record.js";

/** What an export may need to know beyond the subgraph. */
export interface ExportContext {
  /**
   * Names of entities outside the subgraph, for the statements: a relationship may list minerals that aren't among its
   * entities. Without it, or where it answers undefined, the mineral's id stands for its name.
   */
  readonly entity?: (id: string) => NamedEntity | undefined;
  /** Where the export comes from, for the format to carry. Absent: it carries nothing. */
  readonly provenance?: ExportProvenance;
}

/** The records that a format writes: each list once, the entities before the relationships. */
export interface ExportRecords {
  entities(): AsyncIterable<ExportedEntity>;
  relationships(): AsyncIterable<ExportedRelationship>;
  /** The same, many at a time, so that a large export waits for a turn of the event loop once a batch. */
  relationshipBatches(): AsyncIterable<Iterable<ExportedRelationship>>;
  sources(): Iterable<Source>;
  /**
   * What the export carries of its provenance, once its entities and relationships were read; undefined where the context has none.
   * It comes last in each format, since the seal is of what was written.
   */
  provenance(): SealedProvenance | undefined;
}

/**
 * Reads a subgraph for a format. Each record is whole by itself. What is kept meanwhile are the sources and the names of the
 * entities, so memory doesn't grow with the number of relationships.
 */
export async function exportRecords(graph: SubgraphStream, context: ExportContext = {}): Promise<ExportRecords> {
  const sources = new Map<string, Source>();
  // What nobody asks for is not worth the time that the digests take.
  const sealer = context.provenance && contentSealer();
  const unread = new Set(["entities", "relationships"]);
  for await (const batch of graph.sources()) {
    for (const source of batch) {
      const exported = exportedSource(source);
      sources.set(source.id, exported);
      sealer?.add("source", exported);
    }
  }
  const names = new Map<string, NamedEntity>();

  function sourceOf(id: string): Source {
    const source = sources.get(id);
    if (source === undefined)
      throw new Error(`The subgraph cites ${JSON.stringify(id)}, which isn't among its sources.`);
    return source;
  }
  function nameOf(id: string): NamedEntity {
    return names.get(id) ?? context.entity?.(id) ?? { name: id.replaceAll("-", " "), kind: "MINERAL" };
  }
  function* told(relationships: readonly Relationship[]): Generator<ExportedRelationship> {
    for (const relationship of relationships) {
      const exported = exportedRelationship(relationship, nameOf, sourceOf);
      sealer?.add("relationship", exported);
      yield exported;
    }
  }
  async function* relationshipBatches(): AsyncGenerator<Iterable<ExportedRelationship>> {
    for await (const batch of graph.relationships()) yield told(batch);
    unread.delete("relationships");
  }
  return {
    async *entities() {
      for await (const batch of graph.entities()) {
        for (const entity of batch) {
          names.set(entity.id, { name: entity.name, kind: entity.kind });
          const exported = exportedEntity(entity, sourceOf);
          sealer?.add("entity", exported);
          yield exported;
        }
      }
      unread.delete("entities");
    },
    async *relationships() {
      for await (const batch of relationshipBatches()) yield* batch;
    },
    relationshipBatches,
    sources: () => sources.values(),
    provenance() {
      if (context.provenance === undefined || sealer === undefined) return undefined;
      if (unread.size > 0) throw new Error(`The seal is asked for before ${[...unread].join(" and ")} were written.`);
      return { ...context.provenance, content: sealer.seal() };
    },
  };
}
