import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Claim, Relationship } from "../../src/domain/claim.js";
import type { Entity } from "../../src/domain/entity.js";
import type { Source } from "../../src/domain/source.js";
import { citedAnew } from "../../src/store/cited-anew.js";
import type { Change, GraphStore, PlacedChange, RecordedChange } from "../../src/store/graph-store.js";
import { describeBackups } from "./backup.suite.js";
import { add, claim, ENTITIES, entity, source } from "./graph-fixture.js";
import { readBatches } from "./read-batches.js";

/** An empty store under test, and other ways to the same data. */
export interface StoreUnderTest {
  readonly store: GraphStore;
  /** Closes `store` and opens its data again. */
  reopen(): Promise<GraphStore>;
  /** Another handle on the same data, as another process would have it. */
  second(): Promise<GraphStore>;
  /** Closes every handle and removes the data. */
  dispose(): Promise<void>;
}

const HARD_TEXT = "“日本” d’Ivoire 𐍈 😀 \\ \" ' ` $1 {} %s ; -- DROP\r\n\ttab\u2028end\u00a0";

const FULL_SOURCE: Source = {
  id: "article:2026/1",
  title: HARD_TEXT,
  publisher: "O'Neil & “Söhne”",
  publishedOn: "2026-02",
  url: "https://example.org/a?b=c&d=%20#e",
};

const FULL_ENTITY: Entity = {
  id: "minamitori",
  kind: "PLACE",
  name: HARD_TEXT,
  names: [
    { text: "南鳥島", confidence: 1, citations: [] },
    {
      text: HARD_TEXT,
      note: "garbled\nspelling",
      confidence: 0.95,
      citations: [{ source: "usgs", quote: HARD_TEXT, locator: "paragraph 3" }],
    },
  ],
  description: "First line.\nSecond line.",
  facts: [
    { statement: "It has no citation.", citations: [] },
    {
      statement: HARD_TEXT,
      quantity: 5569.000000000001,
      bound: "AT_LEAST",
      unit: "m",
      validFrom: "2026-02",
      validTo: "2026-02-28",
      citations: [{ source: "usgs" }],
    },
  ],
  fields: { latitude: 24.283333333333335, longitude: -1e-7, countryCode: "JP" },
  mergedInto: "japan",
};

const FULL_CLAIM: Claim = {
  id: "claim_f00",
  type: "SUPPLIES",
  from: "china",
  to: "japan",
  minerals: ["dysprosium", "terbium"],
  validFrom: "0001",
  validTo: "9999-12-31",
  share: 0.1 + 0.2,
  shareOf: "CONSUMPTION_OF_RECIPIENT",
  stage: "REFINING",
  quantity: 16_000_000,
  bound: "ABOUT",
  unit: "t/a",
  label: HARD_TEXT,
  confidence: 0.9,
  status: "SUSPENDED",
  citations: [
    { source: "usgs", quote: HARD_TEXT, locator: "table 1" },
    { source: "article:2026/1", quote: "another" },
    { source: "usgs", locator: "table 2" },
  ],
};

const NOTE = { note: "a test" };

function wordsFor(change: RecordedChange): string {
  switch (change.kind) {
    case "source":
      return `source ${change.source.id}`;
    case "entity":
      return `${change.isNew ? "new" : "changed"} ${change.entity.id}`;
    case "ended":
      return `ended ${change.claim.id} for ${change.supersededBy}`;
    case "asserted":
      return `asserted ${change.claim.id}`;
  }
}

/** Every promise of the port, held against one adapter. `open` makes a new, empty store each time. */
export function describeGraphStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as a GraphStore`, () => {
    describeBackups(open);

    let under: StoreUnderTest;
    let store: GraphStore;

    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.dispose());

    /** The stored claims of one id, oldest first. */
    async function versions(id: string, from: GraphStore = store): Promise<Relationship[]> {
      return (await from.relationships([id])).sort((a, b) => a.recordedAt - b.recordedAt);
    }

    describe("an empty store", () => {
      test("is at revision 0, with no instant and no named values", async () => {
        expect(await store.head()).toEqual({ revision: 0, recordedAt: 0, loading: false });
      });

      test("scans to a head and nothing else", async () => {
        const all = await readBatches(store.scan());
        expect(all).toEqual({ head: await store.head(), sources: [], entities: [], claims: [] });
      });

      test("has nothing by id", async () => {
        expect(await store.entities(["china"])).toEqual([]);
        expect(await store.relationships(["china"])).toEqual([]);
        expect(await store.sources(["china"])).toEqual([]);
      });
    });

    describe("what is written", () => {
      beforeEach(() => store.apply(ENTITIES, NOTE));

      test("a source comes back with every field", async () => {
        await store.apply([add.source(FULL_SOURCE)], NOTE);
        expect(await store.sources([FULL_SOURCE.id])).toEqual([FULL_SOURCE]);
      });

      test("an entity comes back with every field, and the instant of its revision", async () => {
        const { recordedAt } = await store.apply([add.entity(FULL_ENTITY)], NOTE);
        expect(await store.entities([FULL_ENTITY.id])).toEqual([{ ...FULL_ENTITY, recordedAt, changedAt: recordedAt }]);
      });

      test("the kinds of entities are known by their ids", async () => {
        const kinds = await store.entityKinds(["dysprosium", "nobody", "china", "china"]);
        expect(kinds.sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
          { id: "china", kind: "COUNTRY" },
          { id: "dysprosium", kind: "MINERAL" },
        ]);
      });

      test.each<[string, Entity]>([
        ["text and an integer", entity("dy", { kind: "MINERAL", fields: { symbol: "Dy", atomicNumber: 66 } })],
        ["true", entity("pact", { kind: "AGREEMENT", fields: { binding: true } })],
        ["false", entity("pact", { kind: "AGREEMENT", fields: { binding: false } })],
      ])("the fields of a kind come back as %s", async (_, value) => {
        await store.apply([add.entity(value)], NOTE);
        expect(await store.entities([value.id])).toMatchObject([{ fields: value.fields }]);
      });

      test("a claim comes back with every field, and the instant of its revision", async () => {
        const { recordedAt } = await store.apply([add.source(FULL_SOURCE), add.claim(FULL_CLAIM)], NOTE);
        expect(await store.relationships([FULL_CLAIM.id])).toEqual([{ ...FULL_CLAIM, recordedAt }]);
      });

      test("fields that are absent stay absent", async () => {
        const { recordedAt } = await store.apply([add.claim(claim("bare"))], NOTE);
        expect(await store.relationships(["bare"])).toStrictEqual([{ ...claim("bare"), recordedAt }]);
        expect(await store.sources(["usgs"])).toStrictEqual([source("usgs")]);
        const [china] = await store.entities(["china"]);
        expect(Object.keys(china ?? {}).sort()).toEqual([
          "changedAt",
          "facts",
          "fields",
          "id",
          "kind",
          "name",
          "names",
          "recordedAt",
        ]);
      });

      test.each([
        ["the smallest double", Number.MIN_VALUE],
        ["the largest double", Number.MAX_VALUE],
        ["a negative fraction", -0.1],
        ["zero", 0],
        ["an integer beyond 32 bits", 2 ** 40 + 1],
        ["the largest exact integer", Number.MAX_SAFE_INTEGER],
        ["an integer beyond 64 bits", 1e25],
        ["a value whose shortest form has 17 digits", 0.30000000000000004],
      ])("a quantity and a field keep %s", async (_, value) => {
        await store.apply(
          [
            add.claim(claim("c", { quantity: value })),
            add.entity(entity("e", { kind: "PLACE", fields: { latitude: value } })),
          ],
          NOTE,
        );
        expect((await versions("c"))[0]?.quantity).toBe(value);
        expect((await store.entities(["e"]))[0]?.fields).toEqual({ latitude: value });
      });

      test("is there for another handle at once, and after reopening", async () => {
        await store.apply([add.claim(FULL_CLAIM)], NOTE);
        const here = await readBatches(store.scan());
        const second = await under.second();
        expect(await readBatches(second.scan())).toEqual(here);
        const again = await under.reopen();
        expect(await readBatches(again.scan())).toEqual(here);
        expect(await versions(FULL_CLAIM.id, again)).toMatchObject([FULL_CLAIM]);
      });

      test("may come from an asynchronous iterable", async () => {
        async function* changes(): AsyncGenerator<Change> {
          yield add.claim(claim("one"));
          await Promise.resolve();
          yield add.claim(claim("two"));
        }
        await store.apply(changes(), NOTE);
        expect(await store.relationships(["one", "two"])).toHaveLength(2);
      });

      test("a known source or entity takes other values, and the entity keeps its first instant", async () => {
        const [before] = await store.entities(["china"]);
        const renamed = entity("china", { name: "PRC", description: "now described", fields: { iso2: "CN" } });
        const changes = [add.entity(renamed), add.source(source("usgs", { publisher: "USGS" }))];
        const { recordedAt: changedAt } = await store.apply(changes, NOTE);
        expect(await store.entities(["china"])).toEqual([{ ...renamed, recordedAt: before?.recordedAt, changedAt }]);
        expect(await store.sources(["usgs"])).toEqual([source("usgs", { publisher: "USGS" })]);
      });

      test("a field that is left out of the new values is gone", async () => {
        await store.apply([add.entity(entity("china", { description: "d", fields: { iso2: "CN" } }))], NOTE);
        await store.apply([add.entity(entity("china")), add.source(source("usgs"))], NOTE);
        const [china] = await store.entities(["china"]);
        const { recordedAt: changedAt } = await store.head();
        expect(china).toEqual({ ...entity("china"), recordedAt: china?.recordedAt, changedAt });
      });

      test("parallel claims between the same two entities stay apart", async () => {
        await store.apply(
          [add.claim(claim("a")), add.claim(claim("b")), add.claim(claim("c", { type: "VISITS" }))],
          NOTE,
        );
        expect((await readBatches(store.scan())).claims.map(({ id }) => id)).toEqual(["a", "b", "c"]);
      });

      test("a claim may go from an entity to itself", async () => {
        await store.apply([add.claim(claim("loop", { to: "china" }))], NOTE);
        expect(await versions("loop")).toMatchObject([{ from: "china", to: "china" }]);
      });
    });

    describe("versions of an entity", () => {
      const told = async (...ids: string[]) =>
        (await store.entityVersions(ids))
          .sort((one, other) => one.changedAt - other.changedAt || (one.id < other.id ? -1 : 1))
          .map(({ id, name, mergedInto, changedAt }) => [id, name, mergedInto, changedAt]);

      test("are what it was and what it is, each with the instant of its revision", async () => {
        const first = await store.apply(ENTITIES, NOTE);
        const second = await store.apply([add.entity(entity("china", { name: HARD_TEXT }))], NOTE);
        await store.apply([add.entity(entity("terbium", { kind: "MINERAL", name: "another" }))], NOTE);
        const fourth = await store.apply([add.entity(entity("china", { mergedInto: "japan" }))], NOTE);
        expect(await told("china", "japan", "nobody")).toEqual([
          ["china", "Name of china", undefined, first.recordedAt],
          ["japan", "Name of japan", undefined, first.recordedAt],
          ["china", HARD_TEXT, undefined, second.recordedAt],
          ["china", "Name of china", "japan", fourth.recordedAt],
        ]);
        const [china] = (await store.entityVersions(["china"])).filter(({ mergedInto }) => mergedInto === "japan");
        expect([china]).toEqual(await store.entities(["china"]));
        expect(await told()).toEqual([]);
      });

      test("two in one set are one version", async () => {
        await store.apply([add.entity(entity("china")), add.entity(entity("china", { name: "another" }))], NOTE);
        expect(await told("china")).toMatchObject([["china", "another", undefined, expect.any(Number)]]);
      });

      test("a set that is refused leaves none", async () => {
        await store.apply([...ENTITIES, add.claim(claim("current"))], NOTE);
        const wrong = [add.entity(entity("china", { name: "another" })), add.claim(claim("current"))];
        await expect(store.apply(wrong, NOTE)).rejects.toMatchObject({ code: "CONFLICT" });
        expect(await told("china")).toHaveLength(1);
        await store.apply([add.entity(entity("china", { name: "later" }))], NOTE);
        expect((await told("china")).map(([, name]) => name)).toEqual(["Name of china", "later"]);
      });
    });

    describe("versions of a claim", () => {
      beforeEach(() => store.apply([...ENTITIES, add.claim(claim("c", { share: 0.5 }))], NOTE));

      test("a retracted claim stays, with the reason and the instant of the revision", async () => {
        const first = await store.head();
        const { recordedAt } = await store.apply([{ kind: "retraction", id: "c", reason: HARD_TEXT }], NOTE);
        expect(await versions("c")).toEqual([
          {
            ...claim("c", { share: 0.5 }),
            recordedAt: first.recordedAt,
            retractedAt: recordedAt,
            retractionReason: HARD_TEXT,
          },
        ]);
      });

      test("an id that is retracted and written in one set has a past and a current version", async () => {
        const { recordedAt } = await store.apply(
          [{ kind: "retraction", id: "c", reason: "superseded" }, add.claim(claim("c", { share: 0.75 }))],
          NOTE,
        );
        const [past, current] = await versions("c");
        expect(past).toMatchObject({ share: 0.5, retractedAt: recordedAt, retractionReason: "superseded" });
        expect(current).toEqual({ ...claim("c", { share: 0.75 }), recordedAt });
      });

      test("an id that was retracted may be written later, any number of times", async () => {
        for (const share of [0.6, 0.7, 0.8]) {
          await store.apply([{ kind: "retraction", id: "c", reason: "wrong" }], NOTE);
          await store.apply([add.claim(claim("c", { share }))], NOTE);
        }
        const found = await versions("c");
        expect(found.map(({ share }) => share)).toEqual([0.5, 0.6, 0.7, 0.8]);
        expect(found.map(({ retractedAt }) => retractedAt === undefined)).toEqual([false, false, false, true]);
      });

      test("cited anew is another version, and the one before it keeps its citations", async () => {
        const [before] = await versions("c");
        const citations = [
          { source: "usgs", quote: HARD_TEXT },
          { source: "usgs", locator: "page 2" },
        ];
        const { recordedAt } = await store.apply(citedAnew(claim("c", { share: 0.5, citations })), NOTE);
        expect(await versions("c")).toEqual([
          { ...before, retractedAt: recordedAt, retractionReason: "cited anew", supersededBy: "c" },
          { ...claim("c", { share: 0.5, citations }), recordedAt },
        ]);
      });
    });

    describe("what a revision changed", () => {
      /** What a page holds, in words. */
      const inWords = (page: readonly PlacedChange[]) => page.map(({ change }) => wordsFor(change));
      const changesIn = async (revision: number) => inWords(await store.changesIn(revision, { limit: 100 }));

      test("is told part by part: sources, entities, what ended, what was asserted", async () => {
        await store.apply([...ENTITIES, add.claim(claim("c")), add.claim(claim("d"))], NOTE);
        await store.apply(
          [
            add.claim(claim("e", { type: "VISITS" })),
            { kind: "retraction", id: "c", reason: "r", supersededBy: "c" },
            add.claim(claim("c", { share: 0.5 })),
            { kind: "retraction", id: "d", reason: "r" },
            add.source(source("late")),
            add.entity(entity("india")),
            add.entity(entity("japan", { name: "other" })),
          ],
          NOTE,
        );
        const told = await changesIn(2);
        expect(told.slice(0, 3)).toEqual(["source late", "new india", "changed japan"]);
        expect(told.slice(3, 5).sort()).toEqual(["ended c for c", "ended d for undefined"]);
        expect(told.slice(5).sort()).toEqual(["asserted c", "asserted e"]);
      });

      test("stays so when later revisions end what it asserted", async () => {
        await store.apply([...ENTITIES, add.claim(claim("c")), add.claim(claim("d"))], NOTE);
        await store.apply([{ kind: "retraction", id: "c", reason: "r" }], NOTE);
        await store.apply([add.claim(claim("c", { share: 0.5 }))], NOTE);
        expect((await changesIn(1)).filter((each) => /^(asserted|ended)/.test(each)).sort()).toEqual([
          "asserted c",
          "asserted d",
        ]);
        expect(await changesIn(2)).toEqual(["ended c for undefined"]);
        expect(await changesIn(3)).toEqual(["asserted c"]);
      });

      test("tells each version of an entity with the revision that wrote it, also a merger and its end", async () => {
        await store.apply(ENTITIES, NOTE);
        await store.apply([add.entity(entity("china", { name: "second" })), add.entity(entity("india"))], NOTE);
        await store.apply([add.entity(entity("china", { name: "third", mergedInto: "india" }))], NOTE);
        await store.apply([add.entity(entity("china", { name: "fourth" }))], NOTE);
        const told = await Promise.all([1, 2, 3, 4].map((revision) => store.changesIn(revision, { limit: 100 })));
        const versions = told
          .flat()
          .flatMap(({ change }) =>
            change.kind === "entity" && change.entity.id === "china"
              ? [[change.entity.name, change.isNew, change.entity.mergedInto, change.wasMergedInto]]
              : [],
          );
        expect(versions).toEqual([
          ["Name of china", true, undefined, undefined],
          ["second", false, undefined, undefined],
          ["third", false, "india", undefined],
          ["fourth", false, undefined, "india"],
        ]);
        expect(await changesIn(2)).toEqual(["changed china", "new india"]);
      });

      test("keeps its pages where entities are given other values between them", async () => {
        const ids = ["a", "b", "c", "d", "e"];
        await store.apply(
          ids.map((id) => add.entity(entity(id))),
          NOTE,
        );
        const first = await store.changesIn(1, { limit: 2 });
        await store.apply(
          ["a", "d"].map((id) => add.entity(entity(id, { name: "other" }))),
          NOTE,
        );
        const rest = await store.changesIn(1, { limit: 9, after: first.at(-1)!.place });
        expect([...inWords(first), ...inWords(rest)]).toEqual(ids.map((id) => `new ${id}`));
      });

      test("shows the version that it asserted, and the one that it ended", async () => {
        await store.apply([...ENTITIES, add.claim(claim("c", { minerals: ["dysprosium"] }))], NOTE);
        const { recordedAt } = await store.apply(
          [{ kind: "retraction", id: "c", reason: "r", supersededBy: "c" }, add.claim(claim("c", { share: 0.5 }))],
          NOTE,
        );
        const [ended, asserted] = (await store.changesIn(2, { limit: 9 })).map(({ change }) => change);
        expect(ended).toMatchObject({
          claim: { minerals: ["dysprosium"], retractedAt: recordedAt, sources: ["usgs"] },
        });
        expect(asserted).toMatchObject({ claim: { share: 0.5, recordedAt, minerals: [] } });
      });

      test("comes in pages of any size, which neither repeat nor miss", async () => {
        const claims = Array.from({ length: 7 }, (_, n) => claim(`c${n}`, n % 2 === 0 ? { type: "VISITS" } : {}));
        await store.apply([...ENTITIES, ...claims.map(add.claim)], NOTE);
        await store.apply(
          claims.slice(0, 3).map(({ id }) => ({ kind: "retraction", id, reason: "r" })),
          NOTE,
        );
        for (const revision of [1, 2]) {
          const all = await store.changesIn(revision, { limit: 100 });
          expect(all.length).toBe(revision === 1 ? ENTITIES.length + 7 : 3);
          for (const limit of [1, 2, 5]) {
            const paged: PlacedChange[] = [];
            for (let page = await store.changesIn(revision, { limit }); page.length > 0; ) {
              expect(page.length).toBeLessThanOrEqual(limit);
              paged.push(...page);
              page = await store.changesIn(revision, { limit, after: page.at(-1)!.place });
            }
            expect(paged).toEqual(all);
          }
        }
      });

      test("is nothing for a revision that is not there, and BAD_USER_INPUT after what is no place", async () => {
        await store.apply(ENTITIES, NOTE);
        expect(await changesIn(0)).toEqual([]);
        expect(await changesIn(2)).toEqual([]);
        for (const after of ["", "sources", "nothing 1", "ended x"]) {
          await expect(store.changesIn(1, { after, limit: 1 })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
        }
      });

      test("shows nothing of a write that is under way", async () => {
        await store.apply([...ENTITIES, add.claim(claim("c"))], NOTE);
        const before = await store.changesIn(1, { limit: 100 });
        let during: readonly (readonly PlacedChange[])[] = [];
        const changes = async function* (): AsyncGenerator<Change> {
          yield { kind: "retraction", id: "c", reason: "r" };
          yield add.claim(claim("c", { share: 0.5 }));
          for (let n = 0; n < 3_000; n++) yield add.claim(claim(`n${n}`));
          during = [await store.changesIn(1, { limit: 100 }), await store.changesIn(2, { limit: 100 })];
          yield add.claim(claim("last"));
        };
        await store.apply(changes(), NOTE);
        expect(during).toEqual([before, []]);
      });
    });

    describe("all or nothing", () => {
      beforeEach(() => store.apply([...ENTITIES, add.claim(claim("current"))], NOTE));

      test.each<[string, Change, string]>([
        ["an entity whose kind would change", add.entity(entity("china", { kind: "COMPANY" })), "BAD_USER_INPUT"],
        ["a claim whose id is current", add.claim(claim("current")), "CONFLICT"],
        ["a retraction of an unknown id", { kind: "retraction", id: "nobody", reason: "r" }, "CONFLICT"],
        ["a claim from an unknown entity", add.claim(claim("loose", { from: "atlantis" })), "BAD_USER_INPUT"],
        ["a claim to an unknown entity", add.claim(claim("loose", { to: "atlantis" })), "BAD_USER_INPUT"],
      ])("%s refuses the whole set", async (_, wrong, code) => {
        const before = await readBatches(store.scan());
        const changes = [
          add.source(source("new-source")),
          add.entity(entity("new-entity")),
          add.entity(entity("japan", { name: "other" })),
          add.claim(claim("new-claim")),
          ...citedAnew(claim("current", { citations: [{ source: "new-source" }] })),
          wrong,
          add.entity(entity("after")),
        ];
        await expect(store.apply(changes, { ...NOTE, meta: { key: "value" } })).rejects.toMatchObject({ code });
        expect(await readBatches(store.scan())).toEqual(before);
      });

      test("a retracted claim can't be retracted", async () => {
        await store.apply([{ kind: "retraction", id: "current", reason: "r" }], NOTE);
        await expect(store.apply([{ kind: "retraction", id: "current", reason: "again" }], NOTE)).rejects.toMatchObject(
          { code: "CONFLICT" },
        );
        expect(await versions("current")).toMatchObject([{ retractionReason: "r" }]);
      });

      test("changes that fail to arrive leave nothing, and their error is passed on as it is", async () => {
        const before = await readBatches(store.scan());
        const broken = new Error("row 40,000 is broken");
        async function* changes(): AsyncGenerator<Change> {
          for (let index = 0; index < 3_000; index += 1) yield add.claim(claim(`c${index}`));
          throw broken;
        }
        await expect(store.apply(changes(), NOTE)).rejects.toBe(broken);
        expect(await readBatches(store.scan())).toEqual(before);
      });

      test("a store goes on after a refused set", async () => {
        await expect(store.apply([add.claim(claim("current"))], NOTE)).rejects.toMatchObject({ code: "CONFLICT" });
        const { revision } = await store.apply([add.claim(claim("next"))], NOTE);
        expect(revision).toBe(2);
        expect(await versions("next")).toHaveLength(1);
      });
    });

    describe("revisions", () => {
      test("number and instant rise strictly from one to the next", async () => {
        const heads = [await store.head()];
        for (let index = 0; index < 20; index += 1) {
          heads.push(await store.apply([add.entity(entity(`e${index}`))], NOTE));
        }
        expect(heads.map(({ revision }) => revision)).toEqual(heads.map((_, index) => index));
        const rises = heads.slice(1).map((head, index) => head.recordedAt > (heads[index]?.recordedAt ?? 0));
        expect(rises).toEqual(rises.map(() => true));
        expect(await store.head()).toEqual(heads.at(-1));
      });

      test("an instant is the time of the write", async () => {
        const before = Date.now();
        const { recordedAt } = await store.apply(ENTITIES, NOTE);
        expect(recordedAt).toBeGreaterThanOrEqual(before);
        expect(recordedAt).toBeLessThanOrEqual(Date.now());
      });

      test("an empty set makes none", async () => {
        const head = await store.apply(ENTITIES, NOTE);
        expect(await store.apply([], NOTE)).toEqual(head);
        expect(await store.head()).toEqual(head);
      });

      test("the expected revision is let through, and any other is a conflict", async () => {
        const { revision } = await store.apply(ENTITIES, { ...NOTE, expectedRevision: 0 });
        const next = [add.claim(claim("c"))];
        for (const expectedRevision of [revision - 1, revision + 1]) {
          await expect(store.apply(next, { ...NOTE, expectedRevision })).rejects.toMatchObject({ code: "CONFLICT" });
        }
        expect(await store.relationships(["c"])).toEqual([]);
        expect((await store.apply(next, { ...NOTE, expectedRevision: revision })).revision).toBe(revision + 1);
      });

      test("named values are kept, replaced one by one, and survive reopening", async () => {
        await store.apply(ENTITIES, { ...NOTE, meta: { "data.version": "1", other: HARD_TEXT } });
        await store.apply([add.claim(claim("c"))], { ...NOTE, meta: { "data.version": "2" } });
        const meta = { "data.version": "2", other: HARD_TEXT };
        expect(await store.meta()).toEqual(meta);
        expect(await (await under.reopen()).meta()).toEqual(meta);
      });

      test("progress is told of a long set, and never falls", async () => {
        const told: number[] = [];
        const changes = Array.from({ length: 12_000 }, (_, index) => add.entity(entity(`e${index}`)));
        await store.apply(changes, { ...NOTE, onProgress: (count) => told.push(count) });
        expect(told.length).toBeGreaterThan(1);
        expect(told).toEqual([...told].sort((a, b) => a - b));
        expect(told.at(-1)).toBeLessThanOrEqual(12_000);
      });
    });

    describe("a scan", () => {
      test("gives every source, entity and claim version once, retracted ones included", async () => {
        await store.apply([...ENTITIES, add.source(FULL_SOURCE), add.entity(FULL_ENTITY)], NOTE);
        const first = await store.apply([add.claim(FULL_CLAIM)], NOTE);
        const head = await store.apply(
          [{ kind: "retraction", id: FULL_CLAIM.id, reason: "r" }, add.claim(claim(FULL_CLAIM.id))],
          NOTE,
        );
        const all = await readBatches(store.scan());
        expect(all.head).toEqual(head);
        expect(all.sources.map(({ id }) => id)).toEqual(["article:2026/1", "usgs"]);
        expect(all.entities).toEqual(
          expect.arrayContaining(await store.entities(["china", "japan", "dysprosium", "terbium", FULL_ENTITY.id])),
        );
        expect(all.entities).toHaveLength(5);
        const { stage, quantity, bound, unit, label, citations, ...topology } = FULL_CLAIM;
        expect(all.claims).toEqual([
          {
            ...topology,
            sources: expect.arrayContaining(["usgs", "article:2026/1"]),
            recordedAt: first.recordedAt,
            retractedAt: head.recordedAt,
          },
          {
            id: FULL_CLAIM.id,
            type: "SUPPLIES",
            from: "china",
            to: "japan",
            minerals: [],
            confidence: 1,
            status: "IN_EFFECT",
            sources: ["usgs"],
            recordedAt: head.recordedAt,
          },
        ]);
        expect(all.claims[0]?.sources).toHaveLength(2);
      });

      test("is of one state, whatever is written while it runs", async () => {
        const many = Array.from({ length: 6_000 }, (_, index) => add.claim(claim(`c${index}`)));
        await store.apply([...ENTITIES, ...many], NOTE);
        const before = await readBatches(store.scan());
        const second = await under.second();
        const scan = store.scan()[Symbol.asyncIterator]();
        const head = await scan.next();
        await second.apply(
          [
            add.claim(claim("later")),
            add.entity(entity("japan", { name: "renamed" })),
            { kind: "retraction", id: "c5999", reason: "r" },
            ...citedAnew(claim("c5998", { citations: [] })),
          ],
          NOTE,
        );
        async function* rest() {
          if (head.done !== true) yield head.value;
          for (let next = await scan.next(); next.done !== true; next = await scan.next()) yield next.value;
        }
        expect(await readBatches(rest())).toEqual(before);
        expect((await store.head()).revision).toBe(2);
      });

      test("may be left early, and others may run beside it", async () => {
        const many = Array.from({ length: 6_000 }, (_, index) => add.claim(claim(`c${index}`)));
        await store.apply([...ENTITIES, ...many], NOTE);
        for await (const batch of store.scan()) {
          if (batch.kind !== "claims") continue;
          expect((await readBatches(store.scan())).claims).toHaveLength(6_000);
          break;
        }
        const { revision } = await store.apply([add.claim(claim("next"))], NOTE);
        expect((await readBatches(store.scan())).head.revision).toBe(revision);
      });
    });

    describe("changes since a revision", () => {
      beforeEach(async () => {
        await store.apply([...ENTITIES, ...["a", "b", "c", "d"].map((id) => add.claim(claim(id)))], NOTE);
      });

      test("are none after the last one", async () => {
        const head = await store.head();
        expect(await readBatches(store.changesSince(head.revision))).toEqual({
          head,
          sources: [],
          entities: [],
          claims: [],
        });
      });

      test("are everything after revision 0", async () => {
        expect(await readBatches(store.changesSince(0))).toEqual(await readBatches(store.scan()));
      });

      test("are what was added, changed, cited and retracted, as it is now, and nothing else", async () => {
        const { revision } = await store.head();
        await store.apply([add.entity(entity("japan", { name: "first" })), add.source(source("new"))], NOTE);
        await store.apply([add.entity(entity("japan", { name: "second" }))], NOTE);
        await store.apply(citedAnew(claim("a", { citations: [{ source: "new" }] })), NOTE);
        await store.apply([{ kind: "retraction", id: "b", reason: "r" }], NOTE);
        await store.apply([{ kind: "retraction", id: "c", reason: "r" }, add.claim(claim("c", { share: 1 }))], NOTE);
        const all = await readBatches(store.scan());
        const since = await readBatches(store.changesSince(revision));
        expect(since.head).toEqual(all.head);
        expect(since.sources).toEqual([source("new")]);
        expect(since.entities).toEqual(all.entities.filter(({ id }) => id === "japan"));
        expect(since.entities).toMatchObject([{ name: "second" }]);
        expect(since.claims).toEqual(all.claims.filter(({ id }) => id !== "d"));
        expect(since.claims.map(({ id, retractedAt }) => [id, retractedAt !== undefined])).toEqual([
          ["a", true],
          ["a", false],
          ["b", true],
          ["c", true],
          ["c", false],
        ]);
        expect(since.claims.map(({ sources }) => sources).slice(0, 2)).toEqual([["usgs"], ["new"]]);
      });

      test("leave out what was changed up to that revision", async () => {
        await store.apply([add.entity(entity("japan", { name: "before" }))], NOTE);
        const { revision } = await store.apply([{ kind: "retraction", id: "a", reason: "r" }], NOTE);
        await store.apply([add.claim(claim("e"))], NOTE);
        const since = await readBatches(store.changesSince(revision));
        expect(since.entities).toEqual([]);
        expect(since.claims.map(({ id }) => id)).toEqual(["e"]);
      });

      test("come whole over many revisions and batches", async () => {
        const { revision } = await store.head();
        for (let set = 0; set < 3; set += 1) {
          const many = Array.from({ length: 2_500 }, (_, index) => add.claim(claim(`x${set}-${index}`)));
          await store.apply(many, NOTE);
        }
        const ids = (await readBatches(store.changesSince(revision))).claims.map(({ id }) => id);
        expect(new Set(ids).size).toBe(7_500);
        expect(ids).toHaveLength(7_500);
      });
    });

    describe("the version token", () => {
      test("changes with a commit of this handle, and of another", async () => {
        const second = await under.second();
        const tokens = [await store.version()];
        await store.apply(ENTITIES, NOTE);
        tokens.push(await store.version());
        await second.apply([add.claim(claim("a"))], NOTE);
        tokens.push(await store.version());
        await store.apply([add.claim(claim("b"))], NOTE);
        tokens.push(await store.version());
        expect(new Set(tokens).size).toBe(tokens.length);
      });

      test("stays where nothing is committed", async () => {
        const second = await under.second();
        await store.apply(ENTITIES, NOTE);
        const token = await store.version();
        await store.apply([], NOTE);
        await expect(store.apply([add.claim(claim("a", { to: "nowhere" }))], NOTE)).rejects.toThrow();
        await expect(second.apply([add.claim(claim("a"))], { ...NOTE, expectedRevision: 0 })).rejects.toThrow();
        await readBatches(store.scan());
        await readBatches(second.changesSince(0));
        await store.entities(["china"]);
        expect(await store.version()).toBe(token);
      });
    });

    describe("reads by id", () => {
      test("take 5,000 ids, leave out the unknown, and answer a repeated id once", async () => {
        const ids = Array.from({ length: 5_000 }, (_, index) => `id-${index}`);
        const known = ids.filter((_, index) => index % 2 === 0);
        await store.apply(
          [
            ...ENTITIES,
            ...known.flatMap((id) => [add.source(source(id)), add.entity(entity(id)), add.claim(claim(`c-${id}`))]),
          ],
          NOTE,
        );
        const asked = [...ids, ...ids];
        const found = [
          (await store.sources(asked)).map(({ id }) => id),
          (await store.entities(asked)).map(({ id }) => id),
          (await store.relationships(asked.map((id) => `c-${id}`))).map(({ id }) => id.slice(2)),
        ];
        for (const each of found) expect(each.sort()).toEqual([...known].sort());
      });

      test("take no id, and ids that look like code", async () => {
        await store.apply([...ENTITIES, add.source(source("o'neil\"]"))], NOTE);
        expect(await store.entities([])).toEqual([]);
        expect(await store.relationships(["') OR 1=1 --", "$id", "\\"])).toEqual([]);
        expect(await store.sources(["o'neil\"]"])).toEqual([source("o'neil\"]")]);
      });
    });

    describe("writers side by side", () => {
      beforeEach(() => store.apply(ENTITIES, NOTE));

      test("sets of one handle are written one after the other", async () => {
        const heads = await Promise.all(
          Array.from({ length: 10 }, (_, index) => store.apply([add.claim(claim(`c${index}`))], NOTE)),
        );
        expect(heads.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        expect((await readBatches(store.scan())).claims).toHaveLength(10);
      });

      test("two handles at once: each set is there whole or was refused with CONFLICT", async () => {
        const second = await under.second();
        const set = (prefix: string) =>
          Array.from({ length: 3_000 }, (_, index) => add.claim(claim(`${prefix}${index}`)));
        const results = await Promise.allSettled([store.apply(set("a"), NOTE), second.apply(set("b"), NOTE)]);
        const ids = (await readBatches(store.scan())).claims.map(({ id }) => id);
        for (const [index, prefix] of ["a", "b"].entries()) {
          const result = results[index];
          if (result?.status === "rejected") expect(result.reason).toMatchObject({ code: "CONFLICT" });
          const expected = result?.status === "fulfilled" ? 3_000 : 0;
          expect(ids.filter((id) => id.startsWith(prefix))).toHaveLength(expected);
        }
        const written = results.filter(({ status }) => status === "fulfilled").length;
        expect(written).toBeGreaterThan(0);
        expect((await store.head()).revision).toBe(1 + written);
      });

      test("two handles that read the same revision: one of them is refused", async () => {
        const second = await under.second();
        const options = { ...NOTE, expectedRevision: 1 };
        const results = await Promise.allSettled([
          store.apply([add.claim(claim("a"))], options),
          second.apply([add.claim(claim("b"))], options),
        ]);
        expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
        expect((await readBatches(store.scan())).claims).toHaveLength(1);
      });

      test("reads see the last commit while a set is under way", async () => {
        const before = await readBatches(store.scan());
        let seen = 0;
        async function* changes(): AsyncGenerator<Change> {
          for (let index = 0; index < 5_000; index += 1) {
            yield add.claim(claim(`c${index}`));
            if (index % 2_500 !== 2_499) continue;
            expect(await readBatches(store.scan())).toEqual(before);
            expect(await store.relationships(["c0"])).toEqual([]);
            expect(await store.head()).toEqual({ ...before.head, loading: expect.any(Boolean) });
            seen += 1;
          }
        }
        await store.apply(changes(), NOTE);
        expect(seen).toBe(2);
        expect(await store.relationships(["c0"])).toHaveLength(1);
      });
    });

    describe("revisions and keys", () => {
      test("every write is a revision with its author and reason, the latest first", async () => {
        await store.apply([add.source(source("s"))], { note: HARD_TEXT, author: HARD_TEXT });
        await store.apply([add.source(source("t"))], { note: "second" });
        await store.apply([], { note: "nothing" });
        const revisions = await store.revisions({ limit: 10 });
        expect(revisions).toEqual([
          { number: 2, recordedAt: expect.any(Number), note: "second" },
          { number: 1, recordedAt: expect.any(Number), note: HARD_TEXT, author: HARD_TEXT },
        ]);
        expect(revisions[0]!.recordedAt).toBe((await store.head()).recordedAt);
        expect(revisions[0]!.recordedAt).toBeGreaterThan(revisions[1]!.recordedAt);
        expect((await store.revisions({ limit: 1 })).map(({ number }) => number)).toEqual([2]);
        expect((await store.revisions({ before: 2, limit: 5 })).map(({ number }) => number)).toEqual([1]);
        expect(await store.revisions({ before: 1, limit: 5 })).toEqual([]);
      });

      test("a retraction names the claim in its place", async () => {
        await store.apply([...ENTITIES, add.claim(claim("old"))], NOTE);
        await store.apply(
          [
            { kind: "retraction", id: "old", reason: "r", supersededBy: "new" },
            add.claim(claim("new", { share: 0.5 })),
          ],
          NOTE,
        );
        const [old] = await store.relationships(["old"]);
        const [current] = await store.relationships(["new"]);
        expect(old).toMatchObject({ retractionReason: "r", supersededBy: "new" });
        expect(current).not.toHaveProperty("supersededBy");
      });

      test("keys are kept, changed and seen by others, and are no edits made by hand", async () => {
        const key = { id: "k1", name: HARD_TEXT, role: "editor", hash: "00ff", createdAt: 1_700_000_000_123 } as const;
        const before = await store.handEdits();
        await store.putAccessKey({ ...key, id: "k2", role: "reader" });
        await store.putAccessKey(key);
        expect(await store.accessKeys()).toEqual([key, { ...key, id: "k2", role: "reader" }]);
        await store.putAccessKey({ ...key, revokedAt: 1_800_000_000_000 });
        const other = await under.second();
        expect((await other.accessKeys())[0]).toEqual({ ...key, revokedAt: 1_800_000_000_000 });
        expect(await store.handEdits()).toBe(before);
        expect((await store.head()).revision).toBe(0);
      });
    });

    describe("closing", () => {
      test("waits for the write that is under way", async () => {
        const write = store.apply(ENTITIES, NOTE);
        await store.close();
        await expect(write).resolves.toMatchObject({ revision: 1 });
      });

      test("may be done twice, and what is asked afterwards is STORE_UNAVAILABLE", async () => {
        await store.close();
        await store.close();
        await expect(store.head()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
        await expect(store.apply(ENTITIES, NOTE)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
        await expect(readBatches(store.scan())).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
      });
    });
  });
}
