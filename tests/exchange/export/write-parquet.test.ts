import { describe, expect, test } from "@jest/globals";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import type { SealedProvenance } from "../../../src/exchange/export/export-provenance.js";
import { exportText } from "../../../src/exchange/export/export-text.js";
import { writeParquet } from "../../../src/exchange/export/write-parquet.js";
import { EMPTY, type Graph, NASTY, SAMPLE, streamOf } from "./sample-graph.js";
import { encodable, expectSurvival, type SurvivingSource, type Survivors } from "./survivors.js";

type Row = Readonly<Record<string, unknown>>;

describe("Parquet", () => {
  test("is read as the same rows, all texts intact", async () => {
    await expectSurvival(
      // The bytes of a text in Latin-1 are those of the file.
      async function* (graph, context) {
        for await (const piece of writeParquet(graph, context)) yield Buffer.from(piece).toString("latin1");
      },
      async (text) => survivorsOf(await rowsOf(bufferOf(Buffer.from(text, "latin1")))),
    );
  });

  test("has numbers, booleans and lists as such, and nothing where there is nothing", async () => {
    const rows = await rowsOf(await fileOf(SAMPLE));
    expect(rows.map(({ record, id }) => `${record} ${id}`).slice(4, 8)).toEqual([
      "entity treaty",
      "relationship claim_1",
      "relationship claim_2",
      "relationship claim_3",
    ]);
    expect(rows[0]).toMatchObject({ latitude: -35.5, aliases: ["中国"], share: null, binding: null });
    expect(rows[2]).toMatchObject({ name: encodable(NASTY), ticker: "-X" });
    expect(rows[3]).toMatchObject({ aliases: ["REE", "+rare"] });
    expect(rows[4]).toMatchObject({ binding: false });
    expect(rows[5]).toMatchObject({ share: 0.63, minerals: ["dysprosium", "rare-earths"], validFrom: "2024" });
    expect(rows[6]).toMatchObject({ quantity: -12.5, minerals: [], label: "@SUM(A1)" });
  });

  test("has a group of rows in memory at a time, and the seal of all of them in its footer", async () => {
    const relationships = Array.from({ length: 10_005 }, (_, index) => ({
      ...SAMPLE.relationships[1]!,
      id: `claim_${index}`,
    }));
    const pieces: Uint8Array[] = [];
    const provenance = { program: "lodegraph 1.2.3", question: { export: "" }, revision: 7, knownAt: "2026" };
    for await (const piece of writeParquet(streamOf({ ...SAMPLE, relationships }), { provenance })) pieces.push(piece);
    expect(pieces).toHaveLength(3);
    const { row_groups, key_value_metadata } = await parquetMetadataAsync(bufferOf(Buffer.concat(pieces)));
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 12]);
    const carried = JSON.parse(key_value_metadata!.find(({ key }) => key === "provenance")!.value!) as SealedProvenance;
    expect(carried).toMatchObject({ ...provenance, content: { entities: 5, relationships: 10_005, sources: 2 } });
  });

  test("is a table without rows where there is nothing", async () => {
    expect(await rowsOf(await fileOf(EMPTY))).toEqual([]);
  });
});

/** The file as a query answers it, in base64. */
async function fileOf(graph: Graph): Promise<ArrayBuffer> {
  return bufferOf(Buffer.from(await exportText(writeParquet(streamOf(graph))), "base64"));
}

/** An ArrayBuffer of its own. */
function bufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function rowsOf(file: ArrayBuffer): Promise<Row[]> {
  return parquetReadObjects({ file });
}

function survivorsOf(rows: readonly Row[]): Survivors {
  const text = (value: unknown) => (value ?? undefined) as string;
  return {
    nodes: rows
      .filter(({ record }) => record === "entity")
      .map(({ id, kind, name }) => ({ id: text(id), kind: text(kind), name: text(name) })),
    edges: rows
      .filter(({ record }) => record === "relationship")
      .map(({ id, type, from, to, validFrom, validTo, sources }) => ({
        ...{ id: text(id), type: text(type), from: text(from), to: text(to) },
        ...{ validFrom: text(validFrom), validTo: text(validTo) },
        sources: (JSON.parse(text(sources)) as SurvivingSource[]).map(
          ({ id, title, publisher, publishedOn, url, quote, locator }) => ({
            ...{ id, title, publisher, publishedOn, url, quote, locator },
          }),
        ),
      })),
  };
}
