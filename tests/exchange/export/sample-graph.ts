import type { Relationship } from "../../../src/domain/claim.js";
import type { Entity } from "../../../src/domain/entity.js";
import type { Source } from "../../../src/domain/source.js";
import type { SubgraphStream } from "../../../src/domain/subgraph.js";

/** A subgraph in memory. */
export interface Graph {
  readonly entities: readonly Entity[];
  readonly relationships: readonly Relationship[];
  readonly sources: readonly Source[];
}

/** It as the stream that the writers take; each list can be read once, as of a store. */
export function streamOf(graph: Graph): SubgraphStream {
  const read = new Set<string>();
  async function* once<Value>(name: string, values: readonly Value[]): AsyncGenerator<readonly Value[]> {
    if (read.has(name)) throw new Error(`${name} are read twice`);
    read.add(name);
    // The last batch is shorter, and there is none where there is nothing.
    for (let start = 0; start < values.length; start += 2) yield values.slice(start, start + 2);
  }
  return {
    entities: () => once("entities", graph.entities),
    relationships: () => once("relationships", graph.relationships),
    sources: () => once("sources", graph.sources),
  };
}

/** All that was written, as one text; bytes are read as UTF-8. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += typeof piece === "string" ? piece : Buffer.from(piece).toString("utf8");
  return text;
}

export const EMPTY: Graph = { entities: [], relationships: [], sources: [] };

/** Text that breaks out of careless XML, CSV, DOT, Mermaid and JSON, in one name. */
export const NASTY = `=HYPERLINK("x")</data>]]>*/ \`a\`\\ "b"; #quot; %%{init: {}}%% &amp;\n\r\n|<b onload="y">\u202Eעברית\u0001\uD800👩‍🚀`;

/** Five entities, one of them alone; parallel relationships, a self-loop, and names that no format likes. */
export const SAMPLE: Graph = {
  entities: [
    {
      id: "china",
      kind: "COUNTRY",
      name: "China",
      names: [{ text: "中国", note: "Chinese", confidence: 0.9, citations: [{ source: "usgs", quote: "a | b" }] }],
      description: "A state, \\ and so on.",
      facts: [],
      fields: { iso2: "CN", latitude: -35.5 },
    },
    { id: "japan", kind: "COUNTRY", name: "Japan", names: [], facts: [], fields: { iso2: "JP" } },
    { id: "end", kind: "COMPANY", name: NASTY, names: [], facts: [], fields: { ticker: "-X" } },
    {
      id: "rare-earths",
      kind: "MINERAL",
      name: "Rare earth elements",
      names: [
        { text: "REE", confidence: 1, citations: [] },
        { text: "+rare", confidence: 1, citations: [] },
      ],
      facts: [
        {
          statement: "There are 17.",
          quantity: 17,
          bound: "EXACT",
          unit: "1",
          validFrom: "2026",
          citations: [{ source: "usgs" }],
        },
      ],
      fields: {},
    },
    { id: "treaty", kind: "AGREEMENT", name: "-", names: [], facts: [], fields: { binding: false }, mergedInto: "end" },
  ],
  relationships: [
    {
      id: "claim_1",
      type: "SUPPLIES",
      from: "china",
      to: "japan",
      minerals: ["dysprosium", "rare-earths"],
      validFrom: "2024",
      validTo: "2024",
      share: 0.63,
      shareOf: "CONSUMPTION_OF_RECIPIENT",
      stage: "REFINING",
      confidence: 0.9,
      status: "IN_EFFECT",
      citations: [{ source: "usgs", quote: "“63 %”,\nno more", locator: "p. 3" }, { source: "article" }],
      recordedAt: Date.UTC(2026, 1, 3, 4, 5, 6, 7),
    },
    {
      id: "claim_2",
      type: "SUPPLIES",
      from: "china",
      to: "japan",
      minerals: [],
      validFrom: "2025-10",
      quantity: -12.5,
      bound: "AT_LEAST",
      unit: "t",
      label: "@SUM(A1)",
      confidence: 1,
      status: "SUSPENDED",
      citations: [{ source: "article" }],
      recordedAt: Date.UTC(2026, 0, 1),
      retractedAt: Date.UTC(2026, 0, 1) + 1,
      retractionReason: "-",
    },
    {
      id: "claim_3",
      type: "COOPERATES_WITH",
      from: "end",
      to: "end",
      minerals: [],
      validTo: "2026-02-28",
      confidence: 0.5,
      status: "PLANNED",
      citations: [{ source: "article" }],
      recordedAt: 0,
    },
  ],
  sources: [
    { id: "article", title: NASTY },
    {
      id: "usgs",
      title: "Mineral Commodity Summaries",
      publisher: "USGS",
      publishedOn: "2026-02",
      url: "https://example.org/?a=1&b=2",
    },
  ],
};
