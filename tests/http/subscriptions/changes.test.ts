import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Change } from "../../../src/store/graph-store.js";
import { aClaim, anEntity, aSource, graphOf } from "../../support/changes.js";
import { type ServedGraph, serveGraph } from "../../support/served-graph.js";
import { type SubscriberTransport, subscribe, type TestSubscriber, TRANSPORTS } from "../../support/subscriber.js";

interface ChangeEvent {
  readonly revision: { readonly number: number; readonly author: string | null; readonly reason: string } | null;
  readonly complete: boolean;
  readonly cursor: string;
  readonly changes: readonly {
    readonly kind: string;
    readonly source: { readonly id: string } | null;
    readonly entity: { readonly id: string; readonly name: string } | null;
    readonly relationship: { readonly id: string; readonly share: number | null } | null;
  }[];
}

const CHANGES = `subscription ($after: String, $afterRevision: Int, $of: [String!], $types: [RelationshipType!], $minerals: [String!], $limit: Int) {
  changes(after: $after, afterRevision: $afterRevision, of: $of, types: $types, minerals: $minerals, limit: $limit) {
    cursor complete
    revision { number author reason }
    changes { kind source { id } entity { id name } relationship { id share } }
  }
}`;

let graph: ServedGraph;
let subscribers: TestSubscriber[];
beforeEach(async () => {
  subscribers = [];
  graph = await serveGraph({ changes: graphOf("a-b b-c") });
});
afterEach(async () => {
  for (const subscriber of subscribers) await subscriber.close();
  await graph.close();
});

/** A subscriber to changes, whose events come one by one. */
function listen(variables: Readonly<Record<string, unknown>> = {}, transport: SubscriberTransport = "websocket") {
  const subscriber = subscribe(graph.url, CHANGES, { transport, variables });
  subscribers.push(subscriber);
  return async (): Promise<ChangeEvent> => {
    const answer = await subscriber.next();
    if (answer?.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    return (answer!.data as unknown as { changes: ChangeEvent }).changes;
  };
}

/** The error that a subscriber is told instead of events. */
async function refusalOf(variables: Readonly<Record<string, unknown>>) {
  const subscriber = subscribe(graph.url, CHANGES, { variables });
  subscribers.push(subscriber);
  return (await subscriber.next())?.errors?.[0];
}

const write = (changes: readonly Change[], note = "n") => graph.knowledge.apply(changes, { note });
const inWords = ({ changes }: ChangeEvent) =>
  changes.map(({ kind, source, entity, relationship }) => `${kind} ${(source ?? entity ?? relationship)?.id}`);

describe.each(TRANSPORTS)("changes over %s", (transport) => {
  test("begin with where they begin, then tell each write, with who, why and what", async () => {
    const next = listen({}, transport);
    expect(await next()).toEqual({
      revision: { number: 1, author: null, reason: "test" },
      changes: [],
      complete: true,
      cursor: expect.any(String),
    });
    await graph.knowledge.apply(
      [
        aSource("new"),
        anEntity("d"),
        { kind: "retraction", id: "r0", reason: "wrong" },
        aClaim("r2", "c", "d", { share: 0.5 }),
      ],
      { note: "why", author: "Ada" },
    );
    const event = await next();
    expect(event).toMatchObject({ revision: { number: 2, author: "Ada", reason: "why" }, complete: true });
    expect(inWords(event)).toEqual(["SOURCE_RECORDED new", "ENTITY_ADDED d", "RETRACTED r0", "ASSERTED r2"]);
    expect(event.changes[3]!.relationship!.share).toBe(0.5);
  });

  test("tell a correction by both versions", async () => {
    const next = listen({}, transport);
    await next();
    await write([
      { kind: "retraction", id: "r0", reason: "corrected", supersededBy: "r0" },
      aClaim("r0", "a", "b", { share: 0.7 }),
    ]);
    const { changes } = await next();
    expect(changes.map(({ kind, relationship }) => [kind, relationship!.id, relationship!.share])).toEqual([
      ["SUPERSEDED", "r0", null],
      ["ASSERTED", "r0", 0.7],
    ]);
  });
});

describe("where changes begin", () => {
  test("after a revision, they tell all that came later, then go on", async () => {
    await write([anEntity("d")]);
    const next = listen({ afterRevision: 0 });
    expect(inWords(await next())).toEqual([
      "SOURCE_RECORDED source",
      ...["a", "b", "c"].map((id) => `ENTITY_ADDED ${id}`),
      "ASSERTED r0",
      "ASSERTED r1",
    ]);
    expect(inWords(await next())).toEqual(["ENTITY_ADDED d"]);
    await write([anEntity("e")]);
    expect(inWords(await next())).toEqual(["ENTITY_ADDED e"]);
  });

  test.each(TRANSPORTS)("after a cursor, they tell exactly the rest, also of a revision (%s)", async (transport) => {
    await write(["d", "e", "f", "g", "h"].map((id) => anEntity(id)));
    const next = listen({ afterRevision: 1, limit: 2 }, transport);
    const first = await next();
    expect([inWords(first), first.complete]).toEqual([["ENTITY_ADDED d", "ENTITY_ADDED e"], false]);
    const again = listen({ after: first.cursor, limit: 2 }, transport);
    const [second, third] = [await again(), await again()];
    expect([inWords(second), second.complete]).toEqual([["ENTITY_ADDED f", "ENTITY_ADDED g"], false]);
    expect([inWords(third), third.complete]).toEqual([["ENTITY_ADDED h"], true]);
    await write([anEntity("i")]);
    expect(inWords(await again())).toEqual(["ENTITY_ADDED i"]);
  });

  test("the empty graph has a beginning too", async () => {
    const empty = await serveGraph({ changes: [] });
    const subscriber = subscribe(empty.url, CHANGES);
    const first = ((await subscriber.next())!.data as unknown as { changes: ChangeEvent }).changes;
    expect(first).toMatchObject({ revision: null, changes: [], complete: true });
    await subscriber.close();
    await empty.knowledge.apply([anEntity("a")], { note: "n" });
    const again = subscribe(empty.url, CHANGES, { variables: { after: first.cursor } });
    expect(inWords(((await again.next())!.data as unknown as { changes: ChangeEvent }).changes)).toEqual([
      "ENTITY_ADDED a",
    ]);
    await again.close();
    await empty.close();
  });

  test.each([
    ["both places", { after: "x", afterRevision: 1 }, "afterRevision", "not both"],
    ["a revision that is not there", { afterRevision: 9 }, "afterRevision", "the last one is 1"],
    ["a revision before the first", { afterRevision: -1 }, "afterRevision", "must not be less than 0"],
    ["what is no cursor", { after: "WyJjaGFuZ2VkIl0" }, "after", "not a cursor"],
    [
      "a cursor of another graph",
      { after: Buffer.from('["changed",1,5,null]').toString("base64url") },
      "after",
      "another history",
    ],
    [
      "a cursor of no revision",
      { after: Buffer.from('["changed",8,5,null]').toString("base64url") },
      "after",
      "another history",
    ],
    ["no changes at once", { limit: 0 }, "limit", "must not be less than 1"],
    ["too many changes at once", { limit: 501 }, "limit", "must not be greater than 500"],
  ])("refuse %s", async (_, variables, argument, message) => {
    const error = await refusalOf(variables);
    expect(error).toMatchObject({
      extensions: { code: "BAD_USER_INPUT", argument },
      message: expect.stringContaining(message),
    });
  });

  test("a place within a revision that the store does not know is told as an error, and ends it", async () => {
    const { recordedAt } = await graph.store.head();
    const after = Buffer.from(JSON.stringify(["changed", 1, recordedAt, "nowhere"])).toString("base64url");
    expect(await refusalOf({ after })).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "after" } });
    expect(await subscribers.at(-1)!.next()).toBeUndefined();
  });
});

describe("a filter", () => {
  beforeEach(() =>
    write([
      anEntity("ree", { kind: "MINERAL" }),
      anEntity("dy", { kind: "MINERAL" }),
      anEntity("co", { kind: "MINERAL" }),
      aClaim("part", "dy", "ree", { type: "PART_OF" }),
    ]),
  );
  /** What each of these writes is, apart from the others. */
  const WRITES: readonly Change[] = [
    aClaim("about-dy", "a", "b", { minerals: ["dy"] }),
    aClaim("about-co", "a", "c", { minerals: ["co"] }),
    aClaim("visit", "b", "c", { type: "VISITS" }),
    anEntity("a", { name: "Another name" }),
    anEntity("dy", { kind: "MINERAL", name: "Dysprosium" }),
    aSource("late"),
  ];

  test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["entities", { of: ["Name of a"] }, ["ASSERTED about-dy", "ASSERTED about-co", "ENTITY_CHANGED a"]],
    ["types", { types: ["VISITS"] }, ["ASSERTED visit"]],
    ["a mineral and its parts", { minerals: ["ree"] }, ["ASSERTED about-dy", "ENTITY_CHANGED dy"]],
    ["all of them", { of: ["a", "b"], types: ["SUPPLIES"], minerals: ["co"] }, ["ASSERTED about-co"]],
  ])("by %s lets through what is meant, and no event without it", async (_, variables, expected) => {
    const next = listen(variables);
    await next();
    for (const change of WRITES) await write([change]);
    await write([
      aClaim("end", "a", "b", { type: "VISITS", minerals: ["dy"] }),
      aClaim("end-2", "a", "b", { minerals: ["co"] }),
    ]);
    const told: string[] = [];
    while (!told.some((each) => each.startsWith("ASSERTED end"))) told.push(...inWords(await next()));
    expect(told.filter((each) => !each.startsWith("ASSERTED end"))).toEqual(expected);
  });

  test("that nothing can pass lets nothing pass", async () => {
    const next = listen({ of: [] });
    await next();
    for (let n = 0; n < 100; n++) await write([anEntity("a", { name: `Name ${n}` })]);
    expect(await next()).toMatchObject({ changes: [], revision: { number: 102 } });
  });

  test("follows an entity that is merged into another, and a mineral that becomes a part", async () => {
    const [ofC, ofRee] = [listen({ of: ["c"] }), listen({ minerals: ["ree"] })];
    await Promise.all([ofC(), ofRee()]);
    await write([anEntity("c", { mergedInto: "b" }), aClaim("co-part", "co", "ree", { type: "PART_OF" })]);
    expect(inWords(await ofC())).toEqual(["ENTITY_MERGED c"]);
    expect(inWords(await ofRee())).toEqual(["ASSERTED co-part"]);
    await write([aClaim("later", "a", "b", { minerals: ["co"] })]);
    expect(inWords(await ofC())).toEqual(["ASSERTED later"]);
    expect(inWords(await ofRee())).toEqual(["ASSERTED later"]);
    await write([anEntity("c", { name: "Not merged" })]);
    expect(inWords(await ofC())).toEqual(["ENTITY_UNMERGED c"]);
  });

  test("shows entities as each write left them", async () => {
    for (const name of ["One", "Two"]) await write([anEntity("c", { name })]);
    const next = listen({ of: ["c"], afterRevision: 0 });
    const names: (string | undefined)[] = [];
    while (names.at(-1) !== "Two") names.push(...(await next()).changes.flatMap(({ entity }) => entity?.name ?? []));
    expect(names).toEqual(["Name of c", "One", "Two"]);
  });

  test("moves on over what is of no interest, and says so now and then", async () => {
    const next = listen({ of: ["a"] });
    await next();
    for (let n = 0; n < 100; n++) await write([anEntity("c", { name: `Name ${n}` })]);
    const moved = await next();
    expect(moved).toMatchObject({ changes: [], complete: true, revision: { number: 102 } });
    await write([anEntity("a", { name: "Another" })]);
    const again = listen({ of: ["a"], after: moved.cursor });
    expect(inWords(await again())).toEqual(["ENTITY_CHANGED a"]);
  });

  test.each([
    [{ of: ["nobody"] }, "ENTITY_NOT_FOUND", "of[0]"],
    [{ minerals: ["a"] }, "BAD_USER_INPUT", "minerals[0]"],
  ])("refuses %j before anything is told", async (variables, code, argument) => {
    expect(await refusalOf(variables)).toMatchObject({ extensions: { code, argument } });
  });
});

describe("a large revision", () => {
  const COUNT = 1_234;
  const ids = Array.from({ length: COUNT }, (_, n) => `n${n}`);

  test("comes in parts, each change once, and the last is complete", async () => {
    await write(ids.map((id) => anEntity(id)));
    const next = listen({ afterRevision: 1, limit: 500 });
    const events: ChangeEvent[] = [];
    do events.push(await next());
    while (!events.at(-1)!.complete);
    expect(events.flatMap(inWords).sort()).toEqual(ids.map((id) => `ENTITY_ADDED ${id}`).sort());
    expect(Math.max(...events.map(({ changes }) => changes.length))).toBeLessThanOrEqual(500);
    expect(new Set(events.map(({ cursor }) => cursor)).size).toBe(events.length);
  });

  test("of which little is of interest is complete all the same", async () => {
    await write(ids.map((id) => anEntity(id)));
    const next = listen({ afterRevision: 1, of: ["n1"] });
    const events = [await next(), await next()];
    expect(events.map(inWords)).toEqual([["ENTITY_ADDED n1"], []]);
    expect(events.map(({ complete }) => complete)).toEqual([false, true]);
  });
});
