import { describe, expect, test } from "@jest/globals";
import { writeFtm } from "../../../src/exchange/export/write-ftm.js";
import { EMPTY, type Graph, NASTY, SAMPLE, streamOf, textOf } from "./sample-graph.js";
import { encodable } from "./survivors.js";

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly caption?: string;
  readonly datasets?: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

async function linesOf(graph: Graph): Promise<ReadonlyMap<string, Line>> {
  const text = await textOf(writeFtm(streamOf(graph)));
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Line)
      .map((line) => [line.id, line]),
  );
}

describe("FollowTheMoney", () => {
  test("has sources as documents, entities as things, relationships as links, each on its line", async () => {
    const lines = await linesOf(SAMPLE);
    expect([...lines.values()].map(({ schema }) => schema)).toEqual([
      ...["Document", "Document"],
      ...["Territory", "Territory", "Company", "Asset"],
      ...["UnknownLink", "UnknownLink"],
    ]);
    expect(lines.get("china")).toEqual({
      id: "china",
      schema: "Territory",
      caption: "China",
      properties: {
        name: ["China"],
        weakAlias: ["中国"],
        description: ["A state, \\ and so on."],
        territoryCode: ["cn"],
        level: ["country"],
        proof: ["Lodegraph-source-usgs"],
      },
    });
    expect(lines.get("Lodegraph-claim-claimX5f1")).toEqual({
      id: "Lodegraph-claim-claimX5f1",
      schema: "UnknownLink",
      properties: {
        subject: ["china"],
        object: ["japan"],
        role: ["SUPPLIES"],
        startDate: ["2024"],
        endDate: ["2024"],
        description: [expect.stringMatching(/^China supplied about|^China supplied 63 %/)],
        proof: ["Lodegraph-source-usgs", "Lodegraph-source-article"],
      },
    });
    expect(lines.get("end")?.properties.name).toEqual([encodable(NASTY)]);
  });

  test("leaves out what is retracted, and what went on in others, with the relationships of that", async () => {
    const [first] = SAMPLE.relationships;
    const lines = await linesOf({
      ...SAMPLE,
      relationships: [...SAMPLE.relationships, { ...first!, id: "c", to: "treaty" }],
    });
    expect(lines.has("treaty")).toBe(false);
    expect(lines.has("Lodegraph-claim-claimX5f2")).toBe(false);
    expect(lines.has("Lodegraph-claim-c")).toBe(false);
  });

  test("has a measure as a programme of sanctions, and what it targets as its sanctions", async () => {
    const [china, japan] = SAMPLE.entities;
    const measure = { ...china!, id: "m", kind: "MEASURE" as const, name: "No. 18", fields: { number: "18" } };
    const targets = {
      ...SAMPLE.relationships[2]!,
      id: "t",
      type: "TARGETS" as const,
      from: "m",
      to: "japan",
      label: "listed",
    };
    const lines = await linesOf({ ...SAMPLE, entities: [measure, japan!], relationships: [targets] });
    expect(lines.get("m")).toMatchObject({ schema: "Event", properties: { recordId: ["18"], keywords: ["MEASURE"] } });
    expect(lines.get("Lodegraph-claim-t")).toMatchObject({
      schema: "Sanction",
      properties: {
        entity: ["japan"],
        program: ["No. 18"],
        programId: ["m"],
        summary: ["listed"],
        status: ["PLANNED"],
      },
    });
  });

  test("cites of an entity the sources that all of its names and facts have, and no other", async () => {
    const [china] = SAMPLE.entities;
    const [name] = china!.names;
    const other = { ...name!, text: "PRC", citations: [{ source: "article" }, { source: "usgs" }] };
    const cited = await linesOf({ ...SAMPLE, entities: [{ ...china!, names: [name!, other] }], relationships: [] });
    expect(cited.get("china")?.properties.proof).toEqual(["Lodegraph-source-usgs"]);
    const apart = { ...other, citations: [] };
    const uncited = await linesOf({ ...SAMPLE, entities: [{ ...china!, names: [name!, apart] }], relationships: [] });
    expect(uncited.get("china")?.properties).not.toHaveProperty("proof");
  });

  test("is nothing where there is nothing", async () => {
    expect(await textOf(writeFtm(streamOf(EMPTY)))).toBe("");
  });
});
