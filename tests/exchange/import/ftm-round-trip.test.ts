import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Entity } from "../../../src/domain/entity.js";
import { writeFtm } from "../../../src/exchange/export/write-ftm.js";
import { load } from "../../../src/exchange/import/load.js";
import type { GraphStore } from "../../../src/store/graph-store.js";
import { loadCoreData } from "../../support/core-data.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { type Graph, streamOf, textOf } from "../export/sample-graph.js";
import { losslessGraphs } from "./lossless-graphs.js";
import { inNewStore, recordsOfStore } from "./store-records.js";

const PROVENANCE = {
  program: "lodegraph 1.2.3",
  question: { export: "" },
  revision: 1,
  knownAt: "2026-01-01T00:00:00.000Z",
};

describe("an export as FollowTheMoney, imported into an empty store", () => {
  test("is the same as far as FollowTheMoney can say it, for any graph that a store can hold", async () => {
    const law = fc.asyncProperty(losslessGraphs, async (graph) => {
      const back = await readBack(await written(graph));
      expect(told(back)).toEqual(told(graph));
    });
    await fc.assert(law, { numRuns: 20 });
  });

  test("is the core of the shipped data again, as far as that; and from then on nothing is lost any more", async () => {
    const shipped = await inNewStore(async (store) => {
      await loadCoreData(store);
      return graphOf(store);
    });
    const first = await readBack(await written(shipped));
    expect(first.relationships).toHaveLength(shipped.relationships.length);
    expect(told(first)).toEqual(told(shipped));
    expect(await readBack(await written(first))).toEqual(first);
  });
});

describe("what comes from FollowTheMoney goes back there as it was", () => {
  const ENTITIES = [
    {
      id: "nk-1",
      schema: "Person",
      caption: "Anna Ek",
      datasets: ["register"],
      properties: {
        name: ["Anna Ek"],
        alias: ["Ek, Anna"],
        previousName: ["Anna Alm"],
        weakAlias: ["Anna"],
        citizenship: ["se"],
        birthDate: ["1970-02"],
        wikidataId: ["Q1"],
        notes: ["Speaks Swedish."],
        sourceUrl: ["https://register.example/1"],
      },
    },
    {
      id: "gb-1",
      schema: "Company",
      caption: "Ore Ltd",
      datasets: ["register"],
      properties: {
        name: ["Ore Ltd"],
        jurisdiction: ["gb"],
        website: ["https://ore.example/"],
        incorporationDate: ["1990"],
        leiCode: ["529900T8BM49AURSDO55"],
        ticker: ["ORE"],
        registrationNumber: ["01"],
      },
    },
    {
      id: "ship",
      schema: "Vessel",
      caption: "Ore Carrier",
      properties: { name: ["Ore Carrier"], imoNumber: ["IMO9074729"], flag: ["pa"], mmsi: ["123456789"] },
    },
    { id: "ministry", schema: "PublicBody", caption: "Mines", properties: { name: ["Mines"], jurisdiction: ["gb"] } },
    {
      id: "gb",
      schema: "Territory",
      caption: "UK",
      properties: { name: ["UK"], territoryCode: ["gb"], level: ["country"] },
    },
    { id: "dig", schema: "Project", caption: "Dig", properties: { name: ["Dig"], startDate: ["2001-02-03"] } },
    { id: "fair", schema: "Event", caption: "Fair", properties: { name: ["Fair"], endDate: ["2001"] } },
    link("Ownership", {
      owner: ["nk-1"],
      asset: ["ship"],
      role: ["Owner"],
      percentage: ["12.5"],
      startDate: ["2019-05"],
    }),
    link("Directorship", {
      director: ["nk-1"],
      organization: ["gb-1"],
      role: ["Chair"],
      startDate: ["2020"],
      endDate: ["2021"],
    }),
    link("Employment", { employee: ["nk-1"], employer: ["ministry"], role: ["Geologist"] }),
    link("Membership", { member: ["gb-1"], organization: ["ministry"] }),
    link("Succession", { successor: ["gb-1"], predecessor: ["ministry"], date: ["2001"] }),
    link("ProjectParticipant", { participant: ["gb-1"], project: ["dig"] }),
  ];

  function link(schema: string, properties: Readonly<Record<string, readonly string[]>>) {
    return { id: `link-${schema.toLowerCase()}`, schema, datasets: ["register"], properties };
  }

  test("things and links have their schemata, properties and datasets", async () => {
    const text = ENTITIES.map((entity) => `${JSON.stringify(entity)}\n`).join("");
    const graph = await readBack(text);
    const again = (await textOf(writeFtm(streamOf(graph))))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const plain = again.map(({ id, properties: { description: _, ...properties }, ...entity }) => ({
      id: id.replace("Lodegraph-claim-", ""),
      ...entity,
      properties,
    }));
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    // A claim of nobody cites the load that brought it, and a thing has a caption.
    expect(plain.filter(({ schema }) => schema !== "Document").sort(byId)).toEqual([...ENTITIES].sort(byId));
  });
});

/** What of a graph FollowTheMoney can say, said once more in the words of the docs. */
function told(graph: Graph): unknown {
  const { entities, relationships, sources } = inOrder(graph);
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return {
    sources: sources.map((source) =>
      defined({
        ...source,
        title: clean(source.title) || source.id,
        publisher: clean(source.publisher ?? ""),
        publishedOn: date(source.publishedOn),
      }),
    ),
    entities: entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: oneSpace(entity.name),
      names: new Set(entity.names.map(({ text }) => oneSpace(text)).filter((text) => text !== oneSpace(entity.name))),
      description: clean(entity.description ?? ""),
      facts: new Set(entity.facts.map(({ statement }) => clean(statement)).filter((text) => text !== "")),
      fields: fieldsOf(entity),
    })),
    relationships: relationships.map((claim) =>
      defined({
        id: claim.id,
        type: claim.type,
        from: claim.from,
        to: claim.to,
        validFrom: date(claim.validFrom),
        validTo: date(claim.validTo),
        share:
          claim.type === "OWNS" && isAsset(kinds.get(claim.to)) && isLegal(kinds.get(claim.from))
            ? claim.share
            : undefined,
        label: clean(claim.label ?? ""),
        status: claim.status,
        sources: new Set(claim.citations.map(({ source }) => source)),
      }),
    ),
  };
}

const LEGAL = ["PERSON", "COMPANY", "GOVERNMENT_BODY", "BLOC", "RESEARCH_INSTITUTION", "MEDIA_OUTLET"];
const ASSETS = ["COMPANY", "MEDIA_OUTLET", "FACILITY", "DEPOSIT", "VESSEL"];
const isLegal = (kind: string | undefined) => LEGAL.includes(kind ?? "");
const isAsset = (kind: string | undefined) => ASSETS.includes(kind ?? "");

/** Fields that no schema of their kind has. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  COUNTRY: ["iso3", "latitude", "longitude"],
  DEPOSIT: ["depth"],
  FACILITY: ["openedOn"],
  MINERAL: ["symbol", "atomicNumber", "hsCode"],
  PRODUCT: ["hsCode"],
  AGREEMENT: ["effectiveFrom", "endedOn", "binding"],
  PROGRAMME: ["website"],
};

function fieldsOf({ kind, fields }: Entity): object {
  const entries = Object.entries(fields).filter(([field]) => !UNTOLD[kind]?.includes(field));
  return defined(
    Object.fromEntries(
      entries.map(([field, value]) => {
        if (/(On|From)$/.test(field)) return [field, date(String(value))];
        return [field, field === "ticker" || field === "number" ? oneSpace(String(value)) : value];
      }),
    ),
  );
}

function date(value: string | undefined): string | undefined {
  return value === undefined || value < "1000" ? undefined : value;
}

function clean(text: string): string {
  return text.trim();
}

function oneSpace(text: string): string {
  return clean(text.replace(/\s+/g, " "));
}

function defined(columns: object): object {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined && value !== ""));
}

function written(graph: Graph): Promise<string> {
  return textOf(writeFtm(streamOf(graph), { provenance: PROVENANCE }));
}

/** What a store of its own holds once it has read the text, and reads it once more to no effect. */
async function readBack(text: string): Promise<Graph> {
  const input = await temporaryFolder();
  try {
    const path = join(await input.write({ "graph.ftm.json": text }), "graph.ftm.json");
    return await inNewStore(async (store) => {
      const summary = await load({ store, paths: [path] });
      expect(summary.passedOver).toEqual([]);
      const graph = await graphOf(store);
      expect(await load({ store, paths: [path] })).toMatchObject({ revision: 1, citationsAdded: 0 });
      return graph;
    });
  } finally {
    await input.remove();
  }
}

async function graphOf(store: GraphStore): Promise<Graph> {
  const { entities, relationships, sources } = await recordsOfStore(store);
  return inOrder({
    entities: entities.map(({ recordedAt: _, changedAt: __, ...entity }) => entity),
    relationships: relationships.map((claim) => ({ ...claim, recordedAt: 0 })),
    sources,
  });
}

function inOrder({ entities, relationships, sources }: Graph): Graph {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return {
    entities: [...entities].sort(byId),
    relationships: [...relationships].sort(byId),
    sources: [...sources].sort(byId),
  };
}
