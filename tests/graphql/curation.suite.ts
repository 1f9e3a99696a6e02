import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const CHANGES = [
  aSource("source"),
  aSource("other"),
  anEntity("china", { name: "China", aliases: ["PRC", "Zhongguo"] }),
  anEntity("japan", { name: "Japan" }),
  anEntity("rare-earths", { kind: "MINERAL", name: "Rare earths" }),
  anEntity("dysprosium", { kind: "MINERAL", name: "Dysprosium", fields: { symbol: "Dy" } }),
  aClaim("whole", "dysprosium", "rare-earths", { type: "PART_OF" }),
  aClaim("supply", "china", "japan", { minerals: ["dysprosium"], share: 0.6, shareOf: "IMPORTS_OF_RECIPIENT" }),
];

const WRITTEN = "{ revision created changed retracted unchanged }";

interface Written {
  readonly revision: number;
  readonly created: number;
  readonly changed: number;
  readonly retracted: number;
  readonly unchanged: number;
}

const counts = ({ revision: _, ...others }: Written) =>
  Object.fromEntries(Object.entries(others).filter(([, count]) => count !== 0));

/** The writes of the API, over stores that `openStore` gives: each empty. */
export function describeWrites(openStore?: () => Promise<GraphStore>): void {
  const served = async () => serveGraph({ changes: CHANGES, ...(openStore && { store: await openStore() }) });

  describe("writes", () => {
    let graph: ServedGraph;
    let key: string;
    beforeAll(async () => {
      graph = await served();
      key = await graph.keyOf("Ada", "editor");
    });
    afterAll(() => graph.close());

    const write = async <Data = { written: Written }>(mutation: string, variables?: Record<string, unknown>) =>
      graph.ask<Data>(`mutation ${mutation}`, variables, key);
    const violationsOf = async (mutation: string, variables?: Record<string, unknown>) => {
      const before = (await graph.store.head()).revision;
      const [error] = await graph.refused(`mutation ${mutation}`, variables, key);
      expect(error!.extensions!.code).toBe("BAD_USER_INPUT");
      expect((await graph.store.head()).revision).toBe(before);
      return error!.extensions!.violations as { argument: string; message: string }[];
    };

    test("sources: new, known with the same values, known with others", async () => {
      const add = (title: string) =>
        write(
          `{ written: addSources(sources: [{ id: "s1", title: ${JSON.stringify(title)}, url: "https://example.org/" }]) ${WRITTEN} }`,
        );
      expect(counts((await add("One")).written)).toEqual({ created: 1 });
      expect(counts((await add("One")).written)).toEqual({ unchanged: 1 });
      expect(counts((await add("Two")).written)).toEqual({ changed: 1 });
      expect(await graph.ask('{ node(id: "s1") { ... on Source { title url publisher } } }')).toEqual({
        node: { title: "Two", url: "https://example.org/", publisher: null },
      });
    });

    test("entities: what is not given stays, null takes away, aliases leave described names alone", async () => {
      const upsert = (entity: string) => write(`{ written: upsertEntities(entities: [${entity}]) ${WRITTEN} }`);
      expect(
        counts(
          (
            await upsert(`{
            id: "lynas", kind: COMPANY, name: "Lynas", description: "A miner.", aliases: ["Lynas Corp"],
            names: [{ text: "ライナス", note: "Japanese", citations: [{ source: "source" }] }],
            fields: [{ name: "ticker", value: "ASX:LYC" }]
          }`)
          ).written,
        ),
      ).toEqual({ created: 1 });
      expect(counts((await upsert('{ id: "lynas", name: "Lynas Rare Earths" }')).written)).toEqual({ changed: 1 });
      expect(counts((await upsert('{ id: "lynas", name: "Lynas Rare Earths" }')).written)).toEqual({ unchanged: 1 });
      const shown = async () =>
        graph.ask(
          '{ entity(ref: "lynas") { name description aliases names { text note } ... on Company { ticker } } }',
        );
      expect(await shown()).toEqual({
        entity: {
          name: "Lynas Rare Earths",
          description: "A miner.",
          aliases: ["ライナス", "Lynas Corp"],
          names: [
            { text: "Lynas Rare Earths", note: null },
            { text: "ライナス", note: "Japanese" },
            { text: "Lynas Corp", note: null },
          ],
          ticker: "ASX:LYC",
        },
      });
      await upsert('{ id: "lynas", description: null, aliases: ["LYC"], fields: [{ name: "ticker", value: null }] }');
      expect(await shown()).toMatchObject({
        entity: { description: null, aliases: ["ライナス", "LYC"], ticker: null },
      });
      expect(await graph.ask('{ entity(ref: "LYC") { id } }')).toEqual({ entity: { id: "lynas" } });
    });

    test("aliases: a further name, known of it more, and taken away", async () => {
      const set = (args: string) => write(`{ written: setAlias(entity: "Japan", alias: "Nihon" ${args}) ${WRITTEN} }`);
      expect(counts((await set("")).written)).toEqual({ changed: 1 });
      expect(counts((await set("")).written)).toEqual({ unchanged: 1 });
      expect(await graph.ask('{ entity(ref: "nihon") { id } }')).toEqual({ entity: { id: "japan" } });
      await set('note: "its own name", citations: [{ source: "source" }]');
      expect(await graph.ask('{ entity(ref: "japan") { names { text note citations { source { id } } } } }')).toEqual({
        entity: {
          names: [
            { text: "Japan", note: null, citations: [] },
            { text: "Nihon", note: "its own name", citations: [{ source: { id: "source" } }] },
          ],
        },
      });
      expect(counts((await set("remove: true")).written)).toEqual({ changed: 1 });
      expect(await graph.ask('{ entity(ref: "nihon") { id } }')).toEqual({ entity: null });
      const nobody = `{ setAlias(entity: "atlantis", alias: "x") ${WRITTEN} }`;
      const source = `{ setAlias(entity: "japan", alias: "x", citations: [{ source: "nowhere" }]) ${WRITTEN} }`;
      const empty = `{ setAlias(entity: "japan", alias: " ") ${WRITTEN} }`;
      const gone = `{ setAlias(entity: "japan", alias: "Nihon", remove: true) ${WRITTEN} }`;
      const refused = [];
      for (const mutation of [nobody, source, empty, gone]) refused.push(await violationsOf(mutation));
      expect(refused).toEqual([
        [{ argument: "entity", message: expect.stringContaining("atlantis") }],
        [{ argument: "entity.names[0].citations[0].source", message: expect.stringContaining("nowhere") }],
        [{ argument: "alias", message: expect.stringContaining("empty") }],
        [{ argument: "alias", message: expect.stringContaining("no alias") }],
      ]);
    });

    test("relationships: by name, the same twice is one, another source is another citation", async () => {
      const assert = (source: string) =>
        write<{ written: Written & { relationships: { id: string; statement: string; citations: unknown[] }[] } }>(
          `{ written: assertRelationships(relationships: [{
            type: RESTRICTS, from: "PRC", to: "Japan", minerals: ["Dysprosium"], validFrom: "2026-01-06",
            citations: [{ source: "${source}", quote: "shall not" }]
          }]) { revision created changed retracted unchanged relationships { id statement citations { source { id } } } } }`,
        );
      const { written } = await assert("source");
      expect(written).toMatchObject({
        created: 1,
        relationships: [{ statement: expect.stringContaining("China"), citations: [{ source: { id: "source" } }] }],
      });
      expect(written.relationships[0]!.id).toMatch(/^claim_[0-9a-f]{30}$/);
      expect((await assert("source")).written).toMatchObject({ created: 0, unchanged: 1, revision: written.revision });
      expect((await assert("other")).written).toMatchObject({
        changed: 1,
        revision: written.revision + 1,
        relationships: [
          { id: written.relationships[0]!.id, citations: [{ source: { id: "source" } }, { source: { id: "other" } }] },
        ],
      });
    });

    test("a retracted relationship stays readable, with the reason, and in the past", async () => {
      await write(
        `{ assertRelationships(relationships: [{ id: "slip", type: SUPPLIES, from: "japan", to: "china", citations: [{ source: "source" }] }]) ${WRITTEN} }`,
      );
      const then = new Date((await graph.store.head()).recordedAt).toISOString();
      const { written } = await write(`{ written: retractRelationships(ids: ["slip"], reason: "misread") ${WRITTEN} }`);
      expect(counts(written)).toEqual({ retracted: 1 });
      const { node, now, before } = await graph.ask<Record<string, unknown>>(
        `query ($known: DateTime!) {
        node(id: "slip") { ... on Relationship { retractedAt retractionReason supersededBy { id } } }
        now: relationships(from: ["japan"], to: ["china"]) { totalCount }
        before: relationships(from: ["japan"], to: ["china"], where: { knownAt: $known }) { totalCount }
      }`,
        { known: then },
      );
      expect(node).toEqual({ retractedAt: expect.any(String), retractionReason: "misread", supersededBy: null });
      expect([now, before]).toEqual([{ totalCount: 0 }, { totalCount: 1 }]);
      expect(
        await violationsOf(
          `{ retractRelationships(ids: ["nobody", "slip", "supply", "supply"], reason: "x") ${WRITTEN} }`,
        ),
      ).toEqual([
        { argument: "ids[0]", message: expect.stringContaining("unknown") },
        { argument: "ids[1]", message: expect.stringContaining("retracted already") },
        { argument: "ids[3]", message: expect.stringContaining("twice") },
      ]);
    });

    test("a superseded relationship names the one in its place", async () => {
      const by = (share: number) =>
        `{ type: SUPPLIES, from: "china", to: "japan", minerals: ["dysprosium"], share: ${share}, shareOf: IMPORTS_OF_RECIPIENT, citations: [{ source: "other" }] }`;
      const { written } = await write<{ written: Written & { relationships: unknown[] } }>(
        `{ written: supersedeRelationship(id: "supply", by: ${by(0.63)}, reason: "the table was corrected") {
          created retracted relationships { id share retractionReason supersededBy { share } }
        } }`,
      );
      expect(written).toEqual({
        created: 1,
        retracted: 1,
        relationships: [
          { id: "supply", share: 0.6, retractionReason: "the table was corrected", supersededBy: { share: 0.63 } },
          { id: expect.stringMatching(/^claim_/), share: 0.63, retractionReason: null, supersededBy: null },
        ],
      });
      const current = (written.relationships[1] as { id: string }).id;
      expect(
        await violationsOf(`{ supersedeRelationship(id: "${current}", by: ${by(0.63)}, reason: "x") ${WRITTEN} }`),
      ).toEqual([{ argument: "by", message: expect.stringContaining("says the same") }]);
    });

    test("all that is wrong in a batch is told at once, with the path to each place", async () => {
      expect(
        await violationsOf(
          `{ assertRelationships(relationships: [
            { type: SUPPLIES, from: "china", to: "dysprosium", citations: [{ source: "source" }] }
            { type: SUPPLIES, from: "atlantis", to: "japan", minerals: ["mu"], citations: [{ source: "source" }] }
            { type: SUPPLIES, from: "china", to: "japan", share: 2, unit: "t", citations: [{ source: "source" }] }
            { type: SUPPLIES, from: "china", to: "japan", validFrom: "2026", validTo: "2025", citations: [{ source: "source" }] }
            { type: SUPPLIES, from: "china", to: "japan", minerals: ["japan"], citations: [{ source: "nowhere" }] }
            { type: SUPPLIES, from: "china", to: "japan", citations: [] }
            { id: "whole", type: PART_OF, from: "dysprosium", to: "rare-earths", confidence: 0.5, citations: [{ source: "source" }] }
            { id: "japan", type: SUPPLIES, from: "china", to: "japan", citations: [{ source: "source" }] }
            { id: "twice", type: SUPPLIES, from: "china", to: "japan", citations: [{ source: "source" }] }
            { id: "twice", type: SUPPLIES, from: "japan", to: "china", citations: [{ source: "source" }] }
          ]) ${WRITTEN} }`,
        ),
      ).toEqual([
        { argument: "relationships[1].from", message: expect.stringContaining("upsertEntities") },
        { argument: "relationships[1].minerals[0]", message: expect.stringContaining("mu") },
        { argument: "relationships[2].share", message: expect.stringContaining("at most 1") },
        { argument: "relationships[2].unit", message: expect.stringContaining("no quantity") },
        { argument: "relationships[3].validTo", message: expect.stringContaining("before validFrom") },
        { argument: "relationships[7].id", message: expect.stringContaining("id of an entity") },
        { argument: "relationships[9].id", message: expect.stringContaining("twice") },
        { argument: "relationships[0].to", message: expect.stringContaining("is a MINERAL") },
        { argument: "relationships[4].minerals", message: expect.stringContaining("no MINERAL") },
        { argument: "relationships[4].citations[0].source", message: expect.stringContaining("addSources") },
        { argument: "relationships[5].citations", message: expect.stringContaining("needs a source") },
        { argument: "relationships[6].id", message: expect.stringContaining("another statement") },
      ]);
      expect(
        await violationsOf(
          `{ upsertEntities(entities: [
            { id: "Bad Id", kind: COUNTRY, name: "X" }
            { id: "new-one", name: "No kind" }
            { id: "china", kind: COMPANY }
            { id: "dysprosium", fields: [{ name: "symbol", value: "dy" }, { name: "iso2", value: "DY" }] }
            { id: "source", kind: COUNTRY, name: "A source" }
            { id: "fact", kind: COUNTRY, name: "F", facts: [{ statement: "s", unit: "t", citations: [{ source: "nowhere" }] }] }
          ]) ${WRITTEN} }`,
        ),
      ).toEqual([
        { argument: "entities[0].id", message: expect.stringContaining('Did you mean "bad-id"?') },
        { argument: "entities[1].kind", message: expect.stringContaining("missing") },
        { argument: "entities[3].fields[1].value", message: expect.stringContaining("no such field") },
        { argument: "entities[3].fields[0].value", message: expect.stringContaining("form") },
        { argument: "entities[5].facts[0].unit", message: expect.stringContaining("no quantity") },
        { argument: "entities[4].id", message: expect.stringContaining("id of a source") },
        { argument: "entities[2].kind", message: expect.stringContaining("can't change") },
      ]);
      expect(
        await violationsOf(
          `{ addSources(sources: [{ id: "s2", title: "T", url: "ftp://x" }, { id: "china", title: "C" }]) ${WRITTEN} }`,
        ),
      ).toEqual([
        { argument: "sources[0].url", message: expect.stringContaining("https://") },
        { argument: "sources[1].id", message: expect.stringContaining("id of an entity") },
      ]);
    });

    test("a name that two entities share is no end", async () => {
      await write(
        `{ upsertEntities(entities: [{ id: "a-1", kind: COUNTRY, name: "Same" }, { id: "a-2", kind: COUNTRY, name: "Same" }]) ${WRITTEN} }`,
      );
      expect(
        await violationsOf(
          `{ assertRelationships(relationships: [{ type: SUPPLIES, from: "Same", to: "japan", citations: [{ source: "source" }] }]) ${WRITTEN} }`,
        ),
      ).toEqual([{ argument: "relationships[0].from", message: expect.stringContaining("a-1, a-2") }]);
    });

    test("a mineral does not become part of itself", async () => {
      const part = '{ type: PART_OF, from: "rare-earths", to: "dysprosium", citations: [{ source: "source" }] }';
      expect(await violationsOf(`{ assertRelationships(relationships: [${part}]) ${WRITTEN} }`)).toEqual([
        { argument: "relationships[0].to", message: expect.stringContaining("part of itself") },
      ]);
      // Turned round in one step, it does not.
      const { written } = await write(
        `{ written: supersedeRelationship(id: "whole", by: ${part}, reason: "for the test", dryRun: true) ${WRITTEN} }`,
      );
      expect(counts(written)).toEqual({ created: 1, retracted: 1 });
    });

    test("a dry run says what would change and writes nothing", async () => {
      const { revision } = await graph.store.head();
      const { written } = await write(
        `{ written: addSources(sources: [{ id: "dry", title: "Dry" }], dryRun: true) { revision created sources { id } } }`,
      );
      expect(written).toEqual({ revision, created: 1, sources: [] });
      expect((await graph.store.head()).revision).toBe(revision);
    });

    test("a revision that others have moved on from is a CONFLICT", async () => {
      const { revision } = await graph.store.head();
      const add = (id: string, expected: number) =>
        `mutation { addSources(sources: [{ id: "${id}", title: "T" }], expectedRevision: ${expected}) ${WRITTEN} }`;
      await graph.ask(add("c1", revision), undefined, key);
      const [error] = await graph.refused(add("c2", revision), undefined, key);
      expect(error!.extensions!.code).toBe("CONFLICT");
      expect(error!.message).toContain(`${revision + 1}`);
      expect(await graph.ask('{ node(id: "c2") { id } }')).toEqual({ node: null });
    });

    test("claims are refused with the same words at a revision that others have moved on from", async () => {
      const { revision } = await graph.store.head();
      const one =
        '{ type: SUPPLIES, from: "japan", to: "china", label: "moved on", citations: [{ source: "source" }] }';
      const assert = (expected: number) =>
        `mutation { assertRelationships(relationships: [${one}], expectedRevision: ${expected}) ${WRITTEN} }`;
      await graph.ask(assert(revision), undefined, key);
      const [error] = await graph.refused(assert(revision), undefined, key);
      expect(error!.extensions!.code).toBe("CONFLICT");
      expect(error!.message).toContain(`at revision ${revision + 1}, not at ${revision}`);
    });

    test("claims that are known already are told from those that are new in the same batch", async () => {
      const mutation = `($relationships: [RelationshipInput!]!, $dryRun: Boolean) {
        written: assertRelationships(relationships: $relationships, dryRun: $dryRun) ${WRITTEN}
      }`;
      const numbered = (from: number, to: number, quote?: string) =>
        Array.from({ length: to - from }, (_, index) => ({
          type: "SUPPLIES",
          from: "japan",
          to: "china",
          label: `mixed ${from + index}`,
          citations: [{ source: "source", quote }],
        }));
      expect(counts((await write(mutation, { relationships: numbered(0, 30) })).written)).toEqual({ created: 30 });
      const relationships = [...numbered(20, 50), ...numbered(10, 15, "other words")];
      const mixed = { created: 20, changed: 5, unchanged: 10 };
      expect(counts((await write(mutation, { relationships, dryRun: true })).written)).toEqual(mixed);
      expect(counts((await write(mutation, { relationships })).written)).toEqual(mixed);
      expect(counts((await write(mutation, { relationships })).written)).toEqual({ unchanged: 35 });
    });

    test("writers at the same time all succeed, and each write is a revision with its author and reason", async () => {
      const { revision } = await graph.store.head();
      const bob = await graph.keyOf("Bob", "admin");
      await Promise.all(
        [key, bob, key, bob].map((who, index) =>
          graph.ask(
            `mutation { addSources(sources: [{ id: "p${index}", title: "T" }], reason: "test ${index}") ${WRITTEN} }`,
            undefined,
            who,
          ),
        ),
      );
      const log = await graph.store.revisions({ limit: 4 });
      expect(log.map(({ number }) => number)).toEqual([4, 3, 2, 1].map((more) => revision + more));
      expect(log.map(({ author, note }) => `${author}: ${note}`).sort()).toEqual([
        "Ada: test 0",
        "Ada: test 2",
        "Bob: test 1",
        "Bob: test 3",
      ]);
    });

    test("a batch of a thousand", async () => {
      const relationships = Array.from({ length: 1_000 }, (_, index) => ({
        type: "SUPPLIES",
        from: "china",
        to: "japan",
        quantity: index,
        citations: [{ source: "source" }],
      }));
      const mutation = `($relationships: [RelationshipInput!]!) { written: assertRelationships(relationships: $relationships) ${WRITTEN} }`;
      expect(counts((await write(mutation, { relationships })).written)).toEqual({ created: 1_000 });
      expect(counts((await write(mutation, { relationships })).written)).toEqual({ unchanged: 1_000 });
      expect(
        await graph.ask(
          '{ relationships(from: ["china"], to: ["japan"], where: { types: [SUPPLIES] }) { totalCount } }',
        ),
      ).toEqual({
        relationships: { totalCount: 1_001 },
      });
    });

    test.each([
      ["addSources(sources: [])", "sources"],
      ['retractRelationships(ids: [], reason: "x")', "ids"],
      ['retractRelationships(ids: ["whole"], reason: "")', "reason"],
      ['addSources(sources: [{ id: "x", title: "x" }], expectedRevision: -1)', "expectedRevision"],
    ])("refuses %s", async (mutation, argument) => {
      const [error] = await graph.refused(`mutation { ${mutation} ${WRITTEN} }`, undefined, key);
      expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    });
  });

  describe("who may write", () => {
    let graph: ServedGraph;
    beforeAll(async () => {
      graph = await served();
    });
    afterAll(() => graph.close());

    const MUTATION = `mutation { addSources(sources: [{ id: "x", title: "X" }]) ${WRITTEN} }`;

    test("nobody before a key is made, and how to make one is said", async () => {
      const [error] = await graph.refused(MUTATION);
      expect(error!.extensions!.code).toBe("FORBIDDEN");
      expect(error!.message).toContain("lodegraph keys add");
    });

    test("an editor and an admin, no reader, and nobody without a key", async () => {
      const [reader, editor, admin] = [
        await graph.keyOf("R", "reader"),
        await graph.keyOf("E", "editor"),
        await graph.keyOf("A", "admin"),
      ];
      // Keys are taken from memory for a second.
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      const [ofReader] = await graph.refused(MUTATION, undefined, reader);
      expect(ofReader!.extensions!.code).toBe("FORBIDDEN");
      expect(ofReader!.message).toContain("editor");
      const [ofNobody] = await graph.refused(MUTATION);
      expect(ofNobody!.extensions!.code).toBe("UNAUTHENTICATED");
      expect((await graph.store.head()).revision).toBe(1);
      for (const key of [editor, admin]) await graph.ask(MUTATION, undefined, key);
      const refusals = graph
        .log()
        .split("\n")
        .filter((line) => line.includes('"access.refused"'));
      expect(refusals.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({
          count: 1,
          code: "FORBIDDEN",
          field: "Mutation.addSources",
          path: "/graphql",
          address: "127.0.0.1",
          principal: expect.objectContaining({ name: "R", role: "reader", credential: "key" }),
        }),
      );
    });

    test("a revoked key is refused within a second", async () => {
      const key = await graph.keyOf("Gone", "editor");
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      await graph.ask(MUTATION, undefined, key);
      const stored = (await graph.store.accessKeys()).find(({ name }) => name === "Gone")!;
      await graph.store.putAccessKey({ ...stored, revokedAt: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 1_050));
      const [error] = await graph.refused(MUTATION, undefined, key);
      expect(error!.extensions!.code).toBe("UNAUTHENTICATED");
    });

    test("every mutation is guarded", async () => {
      const { __schema } = await graph.ask<{
        __schema: { mutationType: { fields: { name: string; args: { name: string }[] }[] } };
      }>("{ __schema { mutationType { fields { name args { name } } } } }");
      const ARGUMENTS: Readonly<Record<string, string>> = {
        addSources: '(sources: [{ id: "y", title: "Y" }])',
        upsertEntities: '(entities: [{ id: "y" }])',
        assertRelationships: '(relationships: [{ type: SUPPLIES, from: "a", to: "b", citations: [] }])',
        setAlias: '(entity: "a", alias: "b")',
        mergeEntities: '(from: "a", into: "b", reason: "x")',
        unmergeEntity: '(id: "a", reason: "x")',
        retractRelationships: '(ids: ["whole"], reason: "x")',
        supersedeRelationship: '(id: "whole", reason: "x", by: { type: SUPPLIES, from: "a", to: "b", citations: [] })',
      };
      for (const { name } of __schema.mutationType.fields) {
        const [error] = await graph.refused(`mutation { ${name}${ARGUMENTS[name]} ${WRITTEN} }`);
        expect([name, error!.extensions!.code]).toEqual([name, "UNAUTHENTICATED"]);
      }
    });
  });
}
