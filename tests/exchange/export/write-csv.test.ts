import { describe, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { writeCsv } from "../../../src/exchange/export/write-csv.js";
import { EMPTY, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable, expectSurvival, type Survivors } from "./survivors.js";

type Row = Readonly<Record<string, string>>;

describe("CSV", () => {
  test("is read by a CSV parser as the same rows, all texts intact once their apostrophes are taken off", async () => {
    await expectSurvival(writeCsv, read);
  });

  test("keeps isolated entities and the sources, with a row each that says what it is", async () => {
    const rows = rowsOf(await textOf(writeCsv(streamOf(SAMPLE))));
    expect(rows.map(({ record, id }) => `${record} ${id}`)).toEqual([
      "entity china",
      "entity japan",
      "entity end",
      "entity rare-earths",
      "entity treaty",
      "relationship claim_1",
      "relationship claim_2",
      "relationship claim_3",
      "source article",
      "source usgs",
    ]);
    expect(rows[9]).toMatchObject({ publisher: "USGS", publishedOn: "2026-02", url: "https://example.org/?a=1&b=2" });
  });

  test("defuses what a spreadsheet would run and leaves negative numbers alone", async () => {
    const rows = rowsOf(await textOf(writeCsv(streamOf(SAMPLE))));
    expect(rows[2]).toMatchObject({ name: `'${encodable(NASTY)}`, ticker: "'-X" });
    expect(rows[4]).toMatchObject({ name: "'-", binding: "false" });
    expect(rows[0]).toMatchObject({ latitude: "-35.5" });
    expect(rows[6]).toMatchObject({ quantity: "-12.5", label: "'@SUM(A1)", retractionReason: "'-" });
    expect(rows[3]).toMatchObject({ aliases: "REE|+rare" });
  });

  test("ends its lines as RFC 4180 says and has a header where there is nothing else", async () => {
    expect(await textOf(writeCsv(streamOf(EMPTY)))).toMatch(/^record,id,from,to,type,[\w,]+\r\n$/);
  });
});

function rowsOf(text: string): Row[] {
  return parse(text, { columns: true, record_delimiter: "\r\n" });
}

function read(text: string): Survivors {
  const rows = rowsOf(text);
  const undone = (cell = "") => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
  return {
    nodes: rows
      .filter(({ record }) => record === "entity")
      .map(({ id = "", kind = "", name }) => ({ id, kind, name: undone(name) })),
    edges: rows
      .filter(({ record }) => record === "relationship")
      .map(({ id = "", type = "", from = "", to = "", validFrom, validTo, sources = "" }) => ({
        id,
        type,
        from,
        to,
        validFrom: validFrom || undefined,
        validTo: validTo || undefined,
        sources: JSON.parse(sources),
      })),
  };
}
