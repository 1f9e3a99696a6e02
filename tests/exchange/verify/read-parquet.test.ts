import { describe, expect, test } from "@jest/globals";
import { parquetMetadata, parquetReadObjects, type SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { EXPORT_FORMATS } from "../../../src/exchange/export/export-format.js";
import type { ExportProvenance } from "../../../src/exchange/export/export-provenance.js";
import { readExportedFile } from "../../../src/exchange/verify/read-exported-file.js";
import { type Verification, verifyExport } from "../../../src/exchange/verify/verify-export.js";
import { EMPTY, SAMPLE, streamOf, textOf } from "../export/sample-graph.js";

const PROVENANCE: ExportProvenance = {
  program: "lodegraph 1.2.3",
  question: { export: "of=china&depth=2" },
  revision: 7,
  knownAt: "2026-02-03T04:05:06.007Z",
};
type Row = Record<string, unknown>;

describe("Parquet", () => {
  test("is read back whole, whatever stands in its texts", async () => {
    expect(await verify(await write())).toMatchObject({
      provenance: PROVENANCE,
      file: "INTACT",
      asKnownThen: { matches: true, differences: [] },
      today: { matches: true, differences: [] },
    });
  });

  test("is whole where there is nothing", async () => {
    expect(await verify(await write(EMPTY), EMPTY)).toMatchObject({ file: "INTACT", asKnownThen: { matches: true } });
  });

  test("is whole when another program has written it anew, in another order", async () => {
    const anew = await rewritten(await write(), (rows) => [...rows].reverse());
    expect(await verify(anew)).toMatchObject({ file: "INTACT", asKnownThen: { matches: true, differences: [] } });
  });

  test("is whole where another program has made integers of 64 bits", async () => {
    const [first, second, ...others] = SAMPLE.relationships;
    const graph = { ...SAMPLE, relationships: [first!, { ...second!, quantity: 12 }, ...others] };
    const anew = await rewritten(await write(graph), (rows) =>
      rows.map((row) => ({ ...row, quantity: row.quantity === null ? null : BigInt(Number(row.quantity)) })),
    );
    expect(await verify(anew, graph)).toMatchObject({ file: "INTACT", asKnownThen: { differences: [] } });
  });

  test("tells a figure that somebody changed", async () => {
    const forged = await rewritten(await write(), (rows) =>
      rows.map((row) => (row.id === "claim_1" ? { ...row, share: 0.64 } : row)),
    );
    const found = await verify(forged);
    expect(found).toMatchObject({ file: "CHANGED", asKnownThen: { matches: true } });
    expect(found.asKnownThen.differences).toEqual([
      { kind: "relationship", id: "claim_1", in: "BOTH", columns: { share: [0.64, 0.63] } },
    ]);
  });

  test("tells a row that is there no more, and one that was not", async () => {
    const forged = await rewritten(await write(), (rows) => [
      ...rows.filter(({ id }) => id !== "japan"),
      { ...rows.find(({ id }) => id === "claim_3")!, id: "claim_4" },
    ]);
    const { file, asKnownThen } = await verify(forged);
    expect([file, asKnownThen.differences]).toEqual([
      "CHANGED",
      [
        { kind: "entity", id: "japan", in: "SECOND" },
        { kind: "relationship", id: "claim_4", in: "FIRST" },
      ],
    ]);
  });

  test.each<[string, (bytes: Buffer) => Buffer | Promise<Buffer>]>([
    ["is cut off", (bytes) => bytes.subarray(0, bytes.length - 10)],
    ["is no more than a beginning", (bytes) => bytes.subarray(0, 4)],
    ["has zeros where a column was", (bytes) => Buffer.from(bytes).fill(0, 10, 200)],
    ["has rows of other things", (bytes) => rewritten(bytes, (rows) => rows.map((row) => ({ ...row, record: "x" })))],
    ["has lost its metadata", (bytes) => rewritten(bytes, (rows) => rows, [])],
  ])("that %s is refused with a code", async (_, broken) => {
    const bytes = await broken(await write());
    await expect(readExportedFile(bytes)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

async function write(graph = SAMPLE): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of EXPORT_FORMATS.PARQUET.write(streamOf(graph), { provenance: PROVENANCE })) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** As another program would write it. */
async function rewritten(
  bytes: Buffer,
  change: (rows: readonly Row[]) => readonly Row[],
  kvMetadata = parquetMetadata(bufferOf(bytes)).key_value_metadata ?? [],
): Promise<Buffer> {
  const file = bufferOf(bytes);
  const rows = change(await parquetReadObjects({ file }));
  const typed = parquetMetadata(file).schema.map((element): SchemaElement => {
    const isInteger = rows.some((row) => typeof row[element.name] === "bigint");
    return isInteger ? { ...element, type: "INT64" } : element;
  });
  const columnData = Object.keys(rows[0]!).map((name) => ({ name, data: rows.map((row) => row[name] ?? null) }));
  return Buffer.from(parquetWriteBuffer({ columnData, schema: typed, kvMetadata }));
}

function bufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

async function verify(bytes: Buffer, graph = SAMPLE): Promise<Verification> {
  return verifyExport(await readExportedFile(bytes), (_, format) =>
    textOf(EXPORT_FORMATS[format].write(streamOf(graph), { provenance: PROVENANCE })),
  );
}
