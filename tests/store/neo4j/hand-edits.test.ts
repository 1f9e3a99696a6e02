import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ENTITY_KIND_NAMES, entityKind } from "../../../src/domain/entity-kind.js";
import { citedAnew } from "../../../src/store/cited-anew.js";
import type { Change, GraphStore } from "../../../src/store/graph-store.js";
import { PROPERTY_NAMES } from "../../../src/store/neo4j/names.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { add, claim, ENTITIES, entity, source } from "../graph-fixture.js";

const NOTE = { note: "a test" };
/** So short that a test can wait for its end. */
const LEASE_MS = 1_500;
/** Of the tests that write all there is to write, or two batches: planning that takes a busy machine long. */
const LONG_MS = 120_000;

describeNeo4j("hand edits", (server) => {
  let store: GraphStore;
  beforeEach(async () => {
    await server().wipe();
    store = await openNeo4jStore({ ...server().address, writeLeaseMs: LEASE_MS });
  });
  afterEach(() => store.close());

  test(
    "are none where this program writes whatever it can: names that come up for the first time are known",
    async () => {
      const before = await store.handEdits();
      await store.apply(everything(), NOTE);
      await store.apply(
        [
          ...citedAnew(claim("full", { citations: [{ source: "usgs", quote: "another" }] })),
          { kind: "retraction", id: "short", reason: "wrong" },
          add.source(source("usgs", { publishedOn: "2027" })),
          add.entity(entity("japan", { description: "changed" })),
        ],
        NOTE,
      );
      expect(await store.handEdits()).toBe(before);
      // Other tests may have made a name known on this server already; a new server knows what is listed.
      const used = await server().run<{ name: string }>(
        "MATCH (n) UNWIND keys(n) AS name RETURN DISTINCT name UNION MATCH ()-[r]->() UNWIND keys(r) AS name RETURN DISTINCT name",
      );
      expect(used.map(({ name }) => name).filter((name) => !PROPERTY_NAMES.includes(name))).toEqual([]);
    },
    LONG_MS,
  );

  test(
    "are none where a load fails, dies, is cleaned up after, or keeps another writer waiting",
    async () => {
      const other = await openNeo4jStore({ ...server().address, writeLeaseMs: LEASE_MS });
      await store.apply(ENTITIES, NOTE);
      const before = await store.handEdits();
      const silent = signal();
      const speak = signal();
      async function* stuck(): AsyncGenerator<Change> {
        for (let index = 0; index < 5_001; index += 1) yield add.claim(claim(`c${index}`));
        silent.give();
        await speak.given;
      }
      const failing = store.apply([add.claim(claim("loose", { from: "nobody" }))], NOTE);
      await expect(failing).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
      const dying = store.apply(stuck(), NOTE);
      await silent.given;
      expect(await other.handEdits()).toBe(before);
      await other.apply([add.claim(claim("next"))], NOTE);
      speak.give();
      await expect(dying).rejects.toMatchObject({ code: "CONFLICT" });
      expect(await other.handEdits()).toBe(before);
      await other.close();
    },
    LONG_MS,
  );

  test(
    "are counted, also between revisions and during a load",
    async () => {
      await store.apply(ENTITIES, NOTE);
      const before = (await store.handEdits())!;
      async function* changes(): AsyncGenerator<Change> {
        for (let index = 0; index < 5_001; index += 1) yield add.claim(claim(`c${index}`));
        await server().run("MATCH (e:Entity {id: 'japan'}) SET e.name = 'by hand'");
        expect(await store.handEdits()).toBe(before + 1);
        yield add.claim(claim("last"));
      }
      await store.apply(changes(), NOTE);
      expect(await store.handEdits()).toBe(before + 1);
      await server().run("MATCH ()-[c {id: 'last'}]->() DELETE c");
      await store.apply([add.claim(claim("more"))], NOTE);
      expect(await store.handEdits()).toBe(before + 2);
    },
    LONG_MS,
  );

  test("a statement that changes nothing is none", async () => {
    const before = await store.handEdits();
    await server().run("MATCH (e:Entity {id: 'nobody'}) SET e.name = 'x'");
    expect(await store.handEdits()).toBe(before);
  });
});

/** An entity of each kind with all of its fields, and claims with all and with few of theirs. */
function everything(): Change[] {
  return [
    add.source(source("usgs", { publisher: "p", publishedOn: "2026", url: "https://example.org/" })),
    ...ENTITIES.slice(1),
    ...ENTITY_KIND_NAMES.map((kind) => {
      const fields = Object.fromEntries(Object.keys(entityKind(kind).fields).map((field) => [field, "x"]));
      return add.entity(entity(kind.toLowerCase(), { kind, fields, description: "d", mergedInto: "japan" }));
    }),
    add.claim(
      claim("full", {
        minerals: ["dysprosium"],
        validFrom: "2024",
        validTo: "2025",
        share: 0.5,
        shareOf: "IMPORTS_OF_RECIPIENT",
        stage: "REFINING",
        quantity: 5,
        bound: "ABOUT",
        unit: "t/a",
        label: "l",
      }),
    ),
    add.claim(claim("short")),
  ];
}

function signal(): { given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
