import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Relationship } from "../../src/domain/claim.js";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../src/domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, relationshipType } from "../../src/domain/relationship-type.js";
import { writeFtm } from "../../src/exchange/export/write-ftm.js";
import { type Graph, NASTY, SAMPLE, streamOf, textOf } from "../exchange/export/sample-graph.js";
import { HOSTILE_PIECES } from "../exchange/hostile-pieces.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { askPython, describeWithPython, LONG_MS } from "./python-tools.js";

// Exports as the library of FollowTheMoney reads them, against the model that it publishes.

interface Found {
  readonly problems: readonly string[];
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly (readonly [schema: string, from: string, to: string])[];
  readonly dates: Readonly<Record<string, readonly string[]>>;
}

/** An entity of each kind, with a value in each field, and a relationship of each type between all kinds that it allows. */
const EVERYTHING: Graph = {
  entities: ENTITY_KIND_NAMES.map((kind, index) => ({
    id: idOf(kind),
    kind,
    name: `${HOSTILE_PIECES[index]}x`,
    names: [
      { text: NASTY.slice(0, 20), confidence: 1, citations: [{ source: "usgs" }] },
      { text: "weak", confidence: 0.2, citations: [{ source: "usgs" }] },
      { text: "former", note: "A former name.", confidence: 1, citations: [{ source: "usgs" }] },
    ],
    description: NASTY,
    facts: [
      { statement: "Wikidata ID: Q30.", citations: [{ source: "usgs" }] },
      { statement: "Registration number: 1.", citations: [{ source: "usgs" }] },
      { statement: "MMSI: 123456789.", citations: [{ source: "usgs" }] },
      { statement: "ISIN: US0378331005.", citations: [{ source: "usgs" }] },
      { statement: "PermID: 1.", citations: [{ source: "usgs" }] },
    ],
    fields: {
      ...{ iso2: "JP", countryCode: "FR", citizenship: "DE", flag: "PA", imo: "9074729", lei: "529900T8BM49AURSDO55" },
      ...{
        website: "https://example.org/",
        url: "https://example.org/a",
        ticker: "NYSE:MP",
        latitude: -35.5,
        longitude: 0,
      },
      ...{ foundedOn: "1990", bornOn: "1970-02", startedOn: "2020", endedOn: "2024-02-29", publishedOn: "2020-01" },
      ...{ signedOn: "2019", effectiveFrom: "2019-02", announcedOn: "0999", number: "No. 18" },
    },
  })),
  relationships: RELATIONSHIP_TYPE_NAMES.flatMap((type) =>
    relationshipType(type).from.flatMap((from) =>
      relationshipType(type).to.map(
        (to): Relationship => ({
          id: `${type} ${from} ${to}`,
          type,
          from: idOf(from),
          to: idOf(to),
          minerals: [],
          validFrom: "2024-02",
          validTo: "2024",
          share: 0.07,
          label: NASTY,
          confidence: 1,
          status: "PLANNED",
          citations: [{ source: "usgs" }, { source: "ftm:register", locator: "https://example.org/1" }],
          recordedAt: 0,
        }),
      ),
    ),
  ),
  sources: [...SAMPLE.sources, { id: "ftm:register", title: "FollowTheMoney dataset register" }],
};

function idOf(kind: EntityKind): string {
  return kind.toLowerCase().replaceAll("_", "-");
}

describeWithPython("FollowTheMoney's library", () => {
  let folder: TemporaryFolder;
  let found: Found;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const provenance = {
      program: "lodegraph 1.2.3",
      question: { export: "" },
      revision: 7,
      knownAt: "2026-02-03T04:05:06.007Z",
    };
    await folder.write({ "graph.ftm.json": await textOf(writeFtm(streamOf(EVERYTHING), { provenance })) });
    found = (await askPython("./read_ftm.py", join(folder.path, "graph.ftm.json"))) as Found;
  }, LONG_MS);
  afterAll(() => folder?.remove());

  test("finds nothing that its model has not: schemata, properties, values, ranges of links, ids", () => {
    expect(found.problems).toEqual([]);
  });

  test("sees each entity under its name, each relationship as a link, and dates of partial precision", () => {
    const names = ENTITY_KIND_NAMES.map((kind) => found.names[idOf(kind)]);
    expect(names).not.toContain(undefined);
    const links = new Map(found.links.map(([schema, from, to]) => [`${schema} ${from} ${to}`, schema]));
    expect([...links.keys()]).toEqual(
      expect.arrayContaining([
        "Ownership person company",
        "Ownership government-body deposit",
        "UnknownLink country vessel",
        "Directorship person media-outlet",
        "Employment person bloc",
        "Membership company bloc",
        "Succession bloc company",
        "ProjectParticipant company programme",
      ]),
    );
    const targets = EVERYTHING.relationships.filter(({ type }) => type === "TARGETS").length;
    expect(found.links).toHaveLength(EVERYTHING.relationships.length - targets);
    expect(Object.values(found.dates)).toContainEqual(["2024-02", "2024"]);
    expect(found.dates.measure).toEqual(["2019-02", "2024-02-29"]);
  });
});
