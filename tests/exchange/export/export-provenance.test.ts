import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contentSealer, type RecordKind } from "../../../src/exchange/export/content-seal.js";
import { EXPORT_FORMATS, type ExportFormat, SUPPORTED_FORMATS } from "../../../src/exchange/export/export-format.js";
import type { ExportProvenance, SealedProvenance } from "../../../src/exchange/export/export-provenance.js";
import { exportRecords } from "../../../src/exchange/export/export-records.js";
import { type Graph, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";

const PROVENANCE: ExportProvenance = {
  program: "lodegraph 1.2.3",
  question: {
    operation: `{ subgraph(of: ["${NASTY}"]) { export(format: JSON) } }`,
    variables: { a: null },
    path: ["subgraph"],
  },
  revision: 7,
  asOf: "2024-02",
  knownAt: "2026-02-03T04:05:06.007Z",
};

/** The seal of a graph, as an export of any format makes it. */
async function sealOf(graph: Graph): Promise<SealedProvenance["content"]> {
  const records = await exportRecords(streamOf(graph), { provenance: PROVENANCE });
  for await (const _ of records.entities());
  for await (const _ of records.relationships());
  return records.provenance()!.content;
}

describe("provenance", () => {
  test.each(SUPPORTED_FORMATS)(
    "%s carries it with the seal, and nothing where there is none to carry",
    async (format) => {
      const text = await write(format, PROVENANCE);
      const { hash } = await sealOf(SAMPLE);
      expect(text).toContain(hash);
      expect(text).toContain("lodegraph 1.2.3");
      expect(await write(format, undefined)).not.toContain("sha-256");
    },
  );

  test("of JSON is whole", async () => {
    const { graph } = JSON.parse(await write("JSON", PROVENANCE)) as { graph: { provenance: SealedProvenance } };
    const question = JSON.parse(JSON.stringify(PROVENANCE.question).replaceAll("\\ud800", "\uFFFD"));
    expect(graph.provenance).toEqual({ ...PROVENANCE, question, content: await sealOf(SAMPLE) });
    expect(graph.provenance.content).toMatchObject({ entities: 5, relationships: 3, sources: 2 });
  });

  test("is asked for too early: a fault, since the seal would be of a part", async () => {
    const records = await exportRecords(streamOf(SAMPLE), { provenance: PROVENANCE });
    expect(() => records.provenance()).toThrow(/before entities and relationships/);
  });

  function write(format: ExportFormat, provenance: ExportProvenance | undefined): Promise<string> {
    return textOf(EXPORT_FORMATS[format].write(streamOf(SAMPLE), provenance && { provenance }));
  }
});

describe("the seal", () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
  );
  const record = fc.tuple(
    fc.constantFrom<RecordKind>("entity", "relationship", "source"),
    fc.dictionary(fc.constantFrom("id", "name", "share", "names", "url"), value, { minKeys: 1 }),
  );

  test("is the same in any order of records and of columns, and another with any record more", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.nat(), (records, seed) => {
        const shuffled = records
          .map(([kind, columns]) => [kind, Object.fromEntries(Object.entries(columns).reverse())] as const)
          .map((item, index) => ({ item, key: Math.imul(index + 1, seed | 1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(seal(shuffled)).toEqual(seal(records));
        expect(seal(records.slice(1)).hash).not.toBe(seal(records).hash);
      }),
    );
  });

  test("changes with any column of any record of a graph", async () => {
    const { hash } = await sealOf(SAMPLE);
    for (const changed of changes(SAMPLE)) expect((await sealOf(changed)).hash).not.toBe(hash);
  });

  test("does not change where a format can't tell: no value, an empty text, an empty list", () => {
    const one = seal([["entity", { id: "a", name: "b" }]]);
    expect(
      seal([["entity", { id: "a", name: "b", description: "", minerals: [], aliases: ["x"], url: undefined }]]),
    ).toEqual(one);
  });

  function seal(records: readonly (readonly [RecordKind, object])[]) {
    const sealer = contentSealer();
    for (const [kind, columns] of records) sealer.add(kind, columns);
    return sealer.seal();
  }
});

/** The graph with one value of one record changed, for each of them. */
function* changes(graph: Graph): Generator<Graph> {
  for (const list of ["entities", "relationships", "sources"] as const) {
    for (const [index, record] of graph[list].entries()) {
      for (const changed of otherwise(record)) {
        const records: object[] = [...graph[list]];
        records[index] = changed as object;
        // Ids are cited by others.
        if ((changed as { id: string }).id === record.id) yield { ...graph, [list]: records } as Graph;
      }
    }
  }
}

const NOT_FREE = new Set(["kind", "type", "source", "status", "shareOf", "stage", "bound", "minerals"]);

function* otherwise(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield `${value}x`;
  else if (typeof value === "number") yield value + 1;
  else if (typeof value === "boolean") yield !value;
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const changed of otherwise(item)) yield value.with(index, changed);
    }
  } else {
    for (const [column, held] of Object.entries(value as object)) {
      if (NOT_FREE.has(column) || /^(valid|published)/.test(column)) continue;
      for (const changed of otherwise(held)) yield { ...(value as object), [column]: changed };
    }
  }
}
