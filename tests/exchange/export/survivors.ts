import { expect } from "@jest/globals";
import fc from "fast-check";
import { CLAIM_STATUSES, type ClaimStatus, type Relationship } from "../../../src/domain/claim.js";
import { ENTITY_KIND_NAMES } from "../../../src/domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES } from "../../../src/domain/relationship-type.js";
import type { ExportWriter } from "../../../src/exchange/export/export-format.js";
import { HOSTILE_PIECES } from "../hostile-pieces.js";
import { type Graph, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";

/** What must survive an export in any format. */
export interface Survivors {
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly validFrom: string | undefined;
    readonly validTo: string | undefined;
    readonly sources: readonly SurvivingSource[];
  }[];
}

export interface SurvivingSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly url?: string | undefined;
  readonly quote?: string | undefined;
  readonly locator?: string | undefined;
}

/** How the texts of a graph come back from a format. */
export interface Reading {
  /** A name as the format gives it back; by default as it is but for lone surrogates. */
  readonly name?: (text: string) => string;
  /** A text inside the sources; the same default. */
  readonly source?: (text: string) => string;
}

/** Writes random graphs with nasty texts, reads each back with `read`, and expects all of it to be there. */
export async function expectSurvival(
  write: ExportWriter,
  read: (text: string) => Survivors | Promise<Survivors>,
  reading: Reading = {},
): Promise<void> {
  const law = fc.asyncProperty(graphs, async (graph) => {
    expect(await read(await textOf(write(streamOf(graph))))).toEqual(survivorsOf(graph, reading));
  });
  await fc.assert(law, { numRuns: 100, examples: [[SAMPLE]] });
}

/** The text with lone surrogates replaced, written unlike the code under test: UTF-8 can't hold them. */
export function encodable(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

function survivorsOf({ entities, relationships, sources }: Graph, reading: Reading): Survivors {
  const { name: shown = encodable, source: told = encodable } = reading;
  const optional = (text: string | undefined) => (text === undefined ? undefined : told(text));
  return {
    nodes: entities.map(({ id, kind, name }) => ({ id, kind, name: shown(name) })),
    edges: relationships.map(({ id, type, from, to, validFrom, validTo, citations }) => ({
      id,
      type,
      from,
      to,
      validFrom,
      validTo,
      sources: citations.map((citation) => {
        const { title, publisher, publishedOn, url } = sources.find(({ id }) => id === citation.source)!;
        return {
          id: citation.source,
          title: told(title),
          publisher: optional(publisher),
          publishedOn,
          url,
          quote: optional(citation.quote),
          locator: optional(citation.locator),
        };
      }),
    })),
  };
}

const pieces = [
  ...HOSTILE_PIECES,
  "\n",
  "\r",
  "\t",
  "\0",
  "\u0085",
  "\uFFFF",
  "\uD800",
  "\uDC00",
  "%%{init:{}}%%",
  "#quot;",
  "style:",
  "end",
  "{to}",
  "1. ",
  "ﬂ°°1¶ß",
];
/** Texts that no format likes. */
export const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 6 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constant(NASTY),
);
const date = fc.constantFrom("0001", "2024", "2025-10", "2025-10-28");
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,5}$/);

function defined<Columns extends object>(
  columns: Columns,
): { [Key in keyof Columns]: Exclude<Columns[Key], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;
}

const source = fc
  .record({ title: text, publisher: some(text), publishedOn: some(date), url: some(fc.webUrl()) })
  .map(defined);
const entity = fc
  .record({
    kind: fc.constantFrom(...ENTITY_KIND_NAMES),
    name: text,
    names: fc.array(fc.record({ text, confidence: fc.constant(1), citations: fc.constant([]) }), { maxLength: 2 }),
    description: some(text),
    facts: fc.constant([]),
    fields: fc.constant({}),
  })
  .map(defined);

/** Small graphs with nasty texts. */
export const graphs: fc.Arbitrary<Graph> = fc
  .tuple(
    fc.uniqueArray(slug, { maxLength: 5 }),
    fc.array(source, { minLength: 1, maxLength: 3 }),
    fc.array(entity, { minLength: 5, maxLength: 5 }),
  )
  .chain(([ids, described, kinds]) => {
    const sources = described.map((columns, index) => ({ ...columns, id: `source_${index}` }));
    const entities = ids.map((id, index) => ({ ...kinds[index]!, id }));
    const relationships =
      ids.length === 0 ? fc.constant([]) : fc.array(relationship(ids, sources.length), { maxLength: 6 });
    return relationships.map((claims) => ({
      sources,
      entities,
      relationships: claims.map((claim, index) => ({ ...claim, id: `claim_${index}` })),
    }));
  })
  .map((graph) => graph as unknown as Graph);

function relationship(ids: readonly string[], sourceCount: number): fc.Arbitrary<Omit<Relationship, "id">> {
  const citation = fc
    .record({
      source: fc.nat(sourceCount - 1).map((index) => `source_${index}`),
      quote: some(text),
      locator: some(text),
    })
    .map(defined);
  return fc
    .record({
      type: fc.constantFrom(...RELATIONSHIP_TYPE_NAMES),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      minerals: fc.subarray([...ids]),
      validFrom: some(date),
      validTo: some(date),
      label: some(text),
      confidence: fc.constant(1),
      status: fc.constantFrom(...(Object.keys(CLAIM_STATUSES) as ClaimStatus[])),
      citations: fc.array(citation, { minLength: 1, maxLength: 3 }),
      recordedAt: fc.constant(0),
    })
    .map((columns) => defined(columns) as Omit<Relationship, "id">);
}
