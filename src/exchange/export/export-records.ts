import type { NamedEntity } from "../../domain/name-in-sentence.js";
import type { Source } from "../../domain/source.js";
import type { SubgraphStream } from "../../domain/subgraph.js";
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
}

/** The records that a format writes: each list once, the entities before the relationships. */
export interface ExportRecords {
  entities(): AsyncIterable<ExportedEntity>;
  relationships(): AsyncIterable<ExportedRelationship>;
  sources(): Iterable<Source>;
}

/**
 * Reads a subgraph for a format. Each record is whole by itself. What is kept meanwhile are the sources and the names of the
 * entities, so memory doesn't grow with the number of relationships.
 */
export async function exportRecords(graph: SubgraphStream, context: ExportContext = {}): Promise<ExportRecords> {
  const sources = new Map<string, Source>();
  for await (const source of graph.sources()) sources.set(source.id, exportedSource(source));
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
  return {
    async *entities() {
      for await (const entity of graph.entities()) {
        names.set(entity.id, { name: entity.name, kind: entity.kind });
        yield exportedEntity(entity, sourceOf);
      }
    },
    async *relationships() {
      for await (const relationship of graph.relationships()) {
        yield exportedRelationship(relationship, nameOf, sourceOf);
      }
    },
    sources: () => sources.values(),
  };
}
