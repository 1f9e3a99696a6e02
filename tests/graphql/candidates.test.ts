import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface FoundEvidence {
  readonly kind: string;
  readonly weight: number;
  readonly statement: string;
  readonly distanceKm: number | null;
  readonly similarity: number | null;
  readonly neighbours: readonly { readonly id: string }[] | null;
}

interface Candidates {
  readonly candidates: {
    readonly of: { readonly id: string } | null;
    readonly truncated: boolean;
    readonly candidates: readonly {
      readonly entity: { readonly id: string };
      readonly score: number;
      readonly reasons: readonly FoundEvidence[];
    }[];
  };
}

interface Duplicates {
  readonly duplicates: {
    readonly truncated: boolean;
    readonly duplicates: readonly {
      readonly entities: readonly { readonly id: string }[];
      readonly score: number;
      readonly reasons: readonly FoundEvidence[];
    }[];
  };
}

const REASONS = "reasons { kind weight statement distanceKm similarity neighbours { id } }";

async function candidatesIn(graph: ServedGraph, args: string, variables?: Readonly<Record<string, unknown>>) {
  const declared = variables === undefined ? "" : "query ($text: String!) ";
  const query = `${declared}{ candidates(${args}) { of { id } truncated candidates { entity { id } score ${REASONS} } } }`;
  return (await graph.ask<Candidates>(query, variables)).candidates;
}

async function duplicatesIn(graph: ServedGraph, args: string) {
  const query = `{ duplicates${args} { truncated duplicates { entities { id } score ${REASONS} } } }`;
  return (await graph.ask<Duplicates>(query)).duplicates;
}

/** "id: KIND KIND", the reasons in the order of their weight. */
async function told(graph: ServedGraph, args: string): Promise<readonly string[]> {
  const { candidates } = await candidatesIn(graph, args);
  return candidates.map(({ entity, reasons }) => `${entity.id}: ${reasons.map(({ kind }) => kind).join(" ")}`);
}

async function toldOfPairs(graph: ServedGraph, args: string): Promise<readonly string[]> {
  const { duplicates } = await duplicatesIn(graph, args);
  return duplicates.map(
    ({ entities, reasons }) =>
      `${entities.map(({ id }) => id).join(" ")}: ${reasons.map(({ kind }) => kind).join(" ")}`,
  );
}

/** As two data sets of USGS have them: carbonatite and major-deposits. */
const MINE = { latitude: 41.7991666666667, longitude: 109.974444444444, countryCode: "CN" };
const SAME_MINE = { latitude: 41.8667, longitude: 109.9667, countryCode: "CN" };
const NAMESAKE = { latitude: 41.1667, longitude: 117.8833, countryCode: "CN" };

const deposit = (id: string, fields: Readonly<Record<string, string | number>>, aliases: readonly string[] = []) =>
  anEntity(id, { kind: "DEPOSIT", name: "Bayan Obo", aliases, fields });
const company = (id: string, name: string, fields = {}) => anEntity(id, { kind: "COMPANY", name, fields });

const LEI = "5493001KJTIIGC8Y1R12";

describe("candidates", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source"),
        deposit("obo-carbonatite", MINE, ["Baiyun Obo"]),
        deposit("obo-major-220", SAME_MINE),
        deposit("obo-major-192", NAMESAKE),
        anEntity("obo-place", { kind: "PLACE", name: "Bayan Obo" }),
        anEntity("china", { name: "China", fields: { iso2: "CN" } }),
        anEntity("chinese-government", { kind: "GOVERNMENT_BODY", name: "Government of China", aliases: ["China"] }),
        company("nornickel", "Норильский никель"),
        company("norilsk-nickel", "Norilsky Nickel"),
        company("facebook", "Facebook", { lei: LEI }),
        company("meta", "Meta Platforms", { lei: LEI, countryCode: "US" }),
        company("lynas", "Lynas Rare Earths Ltd", { countryCode: "AU" }),
        company("lynas-malaysia", "Lynas Rare Earths Malaysia", { countryCode: "MY" }),
        company("lynas-again", "Lynas Rare Earths Limited"),
        company("miner-a", "Aurora Extraction"),
        company("miner-b", "Borealis Holdings"),
        anEntity("tin", { kind: "MINERAL", name: "Tin", fields: { symbol: "Sn" } }),
        anEntity("tin-two", { kind: "MINERAL", name: "Tin", fields: { symbol: "Ti" } }),
        ...["dubbo", "narvik", "thule"].map((id) => anEntity(id, { kind: "FACILITY", name: `${id} works` })),
        aClaim("sub", "lynas-malaysia", "lynas", { type: "SUPPLIES" }),
        ...["miner-a", "miner-b"].flatMap((miner) =>
          ["dubbo", "narvik", "thule"].map((works) =>
            aClaim(`${miner}-${works}`, miner, works, {
              type: "OPERATES",
              validFrom: works === "thule" ? "2020" : "2010",
            }),
          ),
        ),
        ...["obo-carbonatite", "obo-major-220", "obo-major-192"].map((id) =>
          aClaim(`in-${id}`, id, "china", { type: "LOCATED_IN" }),
        ),
      ],
    });
    await graph.knowledge.apply(
      [anEntity("old-obo", { kind: "DEPOSIT", name: "Bayan Obo", fields: MINE, mergedInto: "obo-carbonatite" })],
      { note: "test" },
    );
  });
  afterAll(() => graph.close());

  test("the two Bayan Obos stay two: the distance speaks against it, and the reasons say so", async () => {
    const { of, candidates, truncated } = await candidatesIn(graph, 'of: "obo-carbonatite"');
    expect({ of, truncated }).toEqual({ of: { id: "obo-carbonatite" }, truncated: false });
    expect(candidates.map(({ entity }) => entity.id)).toEqual(["obo-major-220", "obo-major-192"]);
    const [same, namesake] = candidates;
    expect(same!.score).toBeGreaterThan(0.8);
    expect(same!.reasons.map(({ kind }) => kind)).toContain("EXACT_NAME");
    expect(namesake!.score).toBeLessThan(0.01);
    const far = namesake!.reasons.find(({ kind }) => kind === "FAR_APART");
    expect(far!.weight).toBeLessThan(0);
    expect(far!.distanceKm).toBeCloseTo(661, -1);
    expect(far!.statement).toMatch(/^They are 66\d km apart\.$/);
    const pairs = await duplicatesIn(graph, "(kinds: [DEPOSIT])");
    expect(pairs.duplicates.map(({ entities }) => entities.map(({ id }) => id))).toEqual([
      ["obo-carbonatite", "obo-major-220"],
    ]);
  });

  test.each([
    ["a name in Chinese", 'text: "白云鄂博"', ["obo-carbonatite: TRANSLITERATION"]],
    [
      "a name that several have, in one kind of entity",
      'text: "bayan obo", kinds: [DEPOSIT]',
      ["obo-carbonatite: EXACT_NAME", "obo-major-192: EXACT_NAME", "obo-major-220: EXACT_NAME"],
    ],
    ["the first of them", 'text: "Bayan Obo", first: 1', ["obo-carbonatite: EXACT_NAME"]],
    ["an alias", 'text: "BAIYUN OBO"', ["obo-carbonatite: SHARED_ALIAS"]],
    [
      "a name in Latin letters for one in Russian",
      'text: "Norilskij Nikel"',
      ["norilsk-nickel: SIMILAR_NAME", "nornickel: TRANSLITERATION"],
    ],
    ["entities of several kinds", 'text: "China"', ["china: EXACT_NAME", "chinese-government: SHARED_ALIAS"]],
    ["what is not there", 'text: "Atlantis"', []],
    ["what has no letter", 'text: "—"', []],
    ["what is at least as likely", 'text: "Norilskij Nikel", minScore: 1', []],
  ])("for a text: %s", async (_what, args, found) => {
    expect([...(await told(graph, args))].sort()).toEqual([...found].sort());
  });

  test.each([
    ["a name in Russian", 'of: "norilsk-nickel"', ["nornickel: TRANSLITERATION"]],
    ["an identifier, whatever the name", 'of: "meta"', ["facebook: SAME_IDENTIFIER"]],
    ["no other kind", 'of: "obo-place"', []],
    ["no country for its government", 'of: "chinese-government"', []],
    ["another identifier speaks against it", 'of: "tin"', ["tin-two: OTHER_IDENTIFIER EXACT_NAME"]],
    [
      "another country, and a relationship between the two",
      'of: "lynas", minScore: 0.0001',
      ["lynas-again: SIMILAR_NAME", "lynas-malaysia: SIMILAR_NAME RELATED OTHER_COUNTRY"],
    ],
    ["neighbours that few have", 'of: "miner-a"', ["miner-b: SHARED_NEIGHBOURS"]],
    ["a merged one stands for the other", 'of: "old-obo", first: 1', ["obo-major-220: EXACT_NAME SHARED_NEIGHBOURS"]],
  ])("for an entity: %s", async (_what, args, found) => {
    expect((await told(graph, args)).map((line) => line.replace(" NEAR", ""))).toEqual(found);
  });

  test("neighbours are those of the relationships that match", async () => {
    const commonTo = async (where: string) => {
      const { candidates } = await candidatesIn(graph, `of: "miner-a", where: ${where}`);
      return candidates.flatMap(({ reasons }) =>
        reasons.flatMap(({ neighbours }) => neighbours?.map(({ id }) => id) ?? []),
      );
    };
    expect(await commonTo("{}")).toEqual(["dubbo", "narvik", "thule"]);
    expect(await commonTo('{ asOf: "2015" }')).toEqual(["dubbo", "narvik"]);
    expect(await commonTo('{ asOf: "2001" }')).toEqual([]);
    expect(await commonTo('{ knownAt: "2001-01-01T00:00:00Z" }')).toEqual([]);
  });

  test("the score is the same whichever of the two is asked about, and the reasons say the same", async () => {
    for (const [one, other] of [
      ["obo-carbonatite", "obo-major-192"],
      ["nornickel", "norilsk-nickel"],
      ["miner-a", "miner-b"],
      ["lynas", "lynas-malaysia"],
    ]) {
      const about = async (of: string, id: string) => {
        const { candidates } = await candidatesIn(graph, `of: "${of}"`);
        const { score, reasons } = candidates.find(({ entity }) => entity.id === id)!;
        return { score, reasons: reasons.map(({ kind, weight }) => ({ kind, weight })) };
      };
      expect(await about(one!, other!)).toEqual(await about(other!, one!));
    }
  });

  test("all likely pairs of the graph, the likeliest first", async () => {
    const pairs = await toldOfPairs(graph, "(minScore: 0.2)");
    expect(pairs).toEqual([
      "facebook meta: SAME_IDENTIFIER",
      "obo-carbonatite obo-major-220: EXACT_NAME NEAR SHARED_NEIGHBOURS",
      "lynas lynas-again: SIMILAR_NAME",
      "norilsk-nickel nornickel: TRANSLITERATION",
    ]);
    expect((await duplicatesIn(graph, "(minScore: 0.2, first: 1)")).truncated).toBe(true);
    expect(await duplicatesIn(graph, "(kinds: [PLACE])")).toEqual({ truncated: false, duplicates: [] });
  });

  test.each([
    ['candidates(of: "nowhere")', "ENTITY_NOT_FOUND", "of"],
    ['candidates(of: "Bayan Obo")', "AMBIGUOUS_REFERENCE", "of"],
    ["candidates", "BAD_USER_INPUT", "of"],
    ['candidates(text: "  ")', "BAD_USER_INPUT", "of"],
    ['candidates(of: "china", text: "China")', "BAD_USER_INPUT", "text"],
    [`candidates(text: "${"x".repeat(501)}")`, "BAD_USER_INPUT", "text"],
    [`candidates(of: "${"x".repeat(501)}")`, "BAD_USER_INPUT", "of"],
    ['candidates(text: "x", first: 0)', "BAD_USER_INPUT", "first"],
    ['candidates(text: "x", first: 101)', "BAD_USER_INPUT", "first"],
    ['candidates(text: "x", minScore: 1.5)', "BAD_USER_INPUT", "minScore"],
    ['candidates(text: "x", where: { minerals: ["china"] })', "BAD_USER_INPUT", "where.minerals[0]"],
    ["duplicates(first: 0)", "BAD_USER_INPUT", "first"],
    ["duplicates(first: 1001)", "BAD_USER_INPUT", "first"],
    ["duplicates(minScore: -1)", "BAD_USER_INPUT", "minScore"],
    ['duplicates(where: { minerals: ["nowhere"] })', "ENTITY_NOT_FOUND", "where.minerals[0]"],
  ])("refuses %s", async (field, code, argument) => {
    const [error] = await graph.refused(`{ ${field} { truncated } }`);
    expect(error!.extensions).toMatchObject({ code, argument });
  });
});

test("what is written later is found, and what it was called before is not", async () => {
  const graph = await serveGraph({ changes: [company("one", "Aurora Extraction")] });
  try {
    const ids = async (text: string) =>
      (await candidatesIn(graph, "text: $text", { text })).candidates.map(({ entity }) => entity.id);
    expect(await ids("Aurora Extraktion")).toEqual(["one"]);
    await graph.knowledge.apply([company("one", "Borealis"), company("two", "Aurora Extraction")], { note: "test" });
    expect(await ids("Aurora Extraktion")).toEqual(["two"]);
    expect(await ids("Borealis")).toEqual(["one"]);
  } finally {
    await graph.close();
  }
});

test("what was known of entities at an instant is what they are judged by", async () => {
  const graph = await serveGraph({ changes: [deposit("one", MINE), deposit("two", SAME_MINE)] });
  try {
    const knownAt = new Date((await graph.store.head()).recordedAt).toISOString();
    await graph.knowledge.apply([deposit("two", NAMESAKE), deposit("zwei", MINE)], { note: "test" });
    const kinds = (found: readonly { readonly reasons: readonly FoundEvidence[] }[]) =>
      found.map(({ reasons }) => reasons.map(({ kind }) => kind).join(" "));
    const then = `where: { knownAt: ${JSON.stringify(knownAt)} }`;
    expect(await told(graph, 'of: "one"')).toEqual(["zwei: EXACT_NAME NEAR", "two: FAR_APART EXACT_NAME"]);
    expect(await told(graph, `of: "one", ${then}`)).toEqual(["two: EXACT_NAME NEAR"]);
    expect(kinds((await duplicatesIn(graph, "(minScore: 0.01)")).duplicates)).toEqual(["EXACT_NAME NEAR"]);
    expect(await toldOfPairs(graph, `(${then})`)).toEqual(["one two: EXACT_NAME NEAR"]);
  } finally {
    await graph.close();
  }
});

test("a time budget that is spent says so", async () => {
  const graph = await serveGraph({ changes: [company("a", "Aurora"), company("b", "Aurora")], traversalBudgetMs: 0 });
  try {
    expect(await duplicatesIn(graph, "")).toMatchObject({ truncated: true });
  } finally {
    await graph.close();
  }
});

/** Ways in which a name is written that leave it the same name. */
const REWRITINGS: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFD"),
  (name) => name.replaceAll("e", "é").replaceAll("o", "ö"),
  (name) => name.replaceAll(" ", "-"),
  (name) => name.split(" ").reverse().join(" "),
  (name) => name.replace(/[abvgdezklmnoprstu]/g, (letter) => "абвгдезклмнопрсту"["abvgdezklmnoprstu".indexOf(letter)]!),
];

test("a name stays found with other case, accents, hyphens, order and script, and an entity is not its own candidate", async () => {
  const stems = ["mira", "dolgo", "bentos", "kestrel", "parvane", "tungus"];
  const names = stems
    .flatMap((one) => stems.map((other) => `${one} ${other}`))
    .filter((name) => !/^(\w+) \1$/.test(name));
  const graph = await serveGraph({ changes: names.map((name, at) => anEntity(`e${at}`, { kind: "PLACE", name })) });
  try {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: names.length - 1 }), fc.constantFrom(...REWRITINGS), async (at, rewrite) => {
        const { candidates } = await candidatesIn(graph, "text: $text, first: 4", { text: rewrite(names[at]!) });
        const best = candidates.filter(({ score }) => score >= candidates[0]!.score * 0.9);
        expect(best.map(({ entity }) => entity.id)).toContain(`e${at}`);
        const own = await candidatesIn(graph, `of: "e${at}", first: 100`);
        expect(own.candidates.map(({ entity }) => entity.id)).not.toContain(`e${at}`);
      }),
      { numRuns: 60 },
    );
  } finally {
    await graph.close();
  }
});
