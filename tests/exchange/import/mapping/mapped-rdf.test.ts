import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readMapping } from "../../../../src/exchange/import/mapping/read-mapping.js";
import { temporaryFolder } from "../../../support/temporary-folder.js";
import { type ReadFiles, recordsOf } from "../records-of.js";

const WD = "http://www.wikidata.example/entity/";
const WDT = "http://www.wikidata.example/prop/";
const LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
const ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";

const MAPPING = `
rdf:
  prefixes: { wd: ${WD}, wdt: ${WDT} }
  languages: [en, ja]
define:
  id: { slug: { local: { column: "@id" } } }
records:
  - source: { id: facts, title: Facts (example) }
  - entity:
      id: { use: id }
      kind: { choose: [{ when: { property: wdt:P31, is: [wd:Firm, wd:Group] }, value: COMPANY }] }
      name: { column: rdfs:label }
      aliases: { each: [skos:altLabel, "@id"] }
    when: { property: wdt:P31, is: [wd:Firm, wd:Group] }
  - relationship:
      type: OWNS
      from: { slug: { local: { column: "@object" } } }
      to: { use: id }
      source: facts
    each: wdt:P127
unmatched: skip
`;

async function mapped(files: Readonly<Record<string, string | Uint8Array>>, mapping = MAPPING): Promise<ReadFiles> {
  const folder = await temporaryFolder();
  try {
    await folder.write({ "mapping.yaml": mapping });
    return await recordsOf(files, { mapping: await readMapping(join(folder.path, "mapping.yaml")) });
  } finally {
    await folder.remove();
  }
}

const PREFIXES = `@prefix wd: <${WD}> . @prefix wdt: <${WDT}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n`;

test("classes, names by language, names besides and relationships against the direction of their property", async () => {
  const text = `${PREFIXES}
    wd:Q1 wdt:P127 wd:Q2 .
    wd:Q2 rdfs:label "Group two"@en-gb, "Groupe"@fr ; wdt:P31 wd:Other, wd:Group .
    wd:Q1 wdt:P31 wd:Firm ; rdfs:label "企業"@ja, "Zeta"@de .
    wd:Q3 rdfs:label "no firm" .`;
  const { records, passedOver, problems } = await mapped({ "a.ttl.gz": gzipSync(text) });
  expect(problems).toEqual([]);
  expect(passedOver).toEqual([{ what: "subjects that nothing in the mapping matches", count: 1 }]);
  expect(records).toMatchObject({
    q1: { kind: "COMPANY", name: "企業", names: [{ text: `${WD}Q1` }] },
    q2: { kind: "COMPANY", name: "Group two", names: [{ text: `${WD}Q2` }] },
    "q2 OWNS q1": { citations: [{ source: "facts" }] },
  });
  expect(Object.keys(records).sort()).toEqual(["facts", "q1", "q2", "q2 OWNS q1"]);
});

interface Triple {
  readonly subject: number;
  readonly property: "P31" | "P127" | "label" | "alias";
  readonly text: string;
  readonly language: string;
  readonly object: number;
}

const triple: fc.Arbitrary<Triple> = fc.record({
  subject: fc.integer({ min: 0, max: 4 }),
  property: fc.constantFrom("P31", "P127", "label", "alias"),
  text: fc.stringMatching(/^[a-zé"\\]{1,3}$/),
  language: fc.constantFrom("", "en", "ja", "fr"),
  object: fc.integer({ min: 0, max: 4 }),
});

const CLASSES = ["Firm", "Group", "Other", "Thing", "Place"];

/** A triple as N-Triples, or as Turtle that names the same with prefixes. */
function written({ subject, property, text, language, object }: Triple, turtle: boolean): string {
  const iri = (prefix: "wd" | "wdt", name: string) =>
    turtle ? `${prefix}:${name}` : `<${prefix === "wd" ? WD : WDT}${name}>`;
  const literal = `"${text.replace(/["\\]/g, "\\$&")}"${language === "" ? "" : `@${language}`}`;
  const s = iri("wd", `Q${subject}`);
  if (property === "P31") return `${s} ${iri("wdt", "P31")} ${iri("wd", CLASSES[object]!)} .`;
  if (property === "P127") return `${s} ${iri("wdt", "P127")} ${iri("wd", `Q${object}`)} .`;
  return `${s} <${property === "label" ? LABEL : ALIAS}> ${literal} .`;
}

/** What the mapping means, said plainly. */
function reference(triples: readonly Triple[]): Record<string, unknown> {
  const of = (subject: number, property: Triple["property"]) =>
    triples.filter((one) => one.subject === subject && one.property === property);
  const rank = ({ language }: Triple) => ["en", "ja", ""].indexOf(language);
  const found: Record<string, unknown> = {};
  for (const subject of [0, 1, 2, 3, 4]) {
    if (!of(subject, "P31").some(({ object }) => object < 2)) continue;
    const texts = (property: Triple["property"]) =>
      of(subject, property)
        .filter((one) => rank(one) >= 0)
        .sort((a, b) => rank(a) - rank(b) || (a.text < b.text ? -1 : 1))
        .map(({ text }) => text);
    const [name] = texts("label");
    const names = [...new Set([...texts("alias"), `${WD}Q${subject}`])].filter((text) => text !== name);
    found[`q${subject}`] = { name, names };
  }
  for (const { subject, property, object } of triples) {
    if (property === "P127") found[`q${object} OWNS q${subject}`] = { name: undefined, names: undefined };
  }
  return found;
}

test("random graphs give the records of an obvious reading, in any order and either syntax", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(triple, { maxLength: 25 }), fc.infiniteStream(fc.nat()), async (triples, seeds) => {
      const named: Triple[] = [0, 1, 2, 3, 4].flatMap((subject) => [
        { subject, property: "label", text: "zz", language: "", object: 0 },
        { subject, property: "P31", text: "", language: "", object: 0 },
      ]);
      const all = [...triples, ...named];
      const shuffled = all.map((one) => ({ one, at: seeds.next().value ?? 0 })).sort((a, b) => a.at - b.at);
      const results = await Promise.all([
        mapped({ "a.nt": all.map((one) => written(one, false)).join("\n") }),
        mapped({ "a.ttl": PREFIXES + shuffled.map(({ one }) => written(one, true)).join(" ") }),
      ]);
      for (const { records, problems } of results) {
        const { facts: _, ...rest } = records as Record<string, { name?: string; names?: { text: string }[] }>;
        // An owner of itself is refused by the graph, not by the mapping.
        expect(problems.filter(({ problem }) => !/itself/.test(problem))).toEqual([]);
        const seen = Object.entries(rest).map(([id, { name, names }]) => [
          id,
          { name, names: names?.map(({ text }) => text) },
        ]);
        expect(Object.fromEntries(seen)).toEqual(reference(all));
      }
    }),
    { numRuns: 15 },
  );
});

const ONE = (id: string, more = "") =>
  `rdf: { prefixes: { wd: "${WD}" } }\nrecords: [{ entity: { id: ${id}, kind: COMPANY, name: N }${more} }]`;

test.each<[string, string, RegExp]>([
  ["a prefix that is not known", ONE("{ column: wdx:P1 }"), /id\.column: There is no prefix "wdx".*mean "wd"/],
  ["what is no property", ONE("{ column: label }"), /id\.column: "label" is no property/],
  ["what is no path", ONE('{ column: "wd:a//wd:b" }'), /no path of properties/],
  ["a column by number", ONE("{ column: 3 }"), /no columns by number/],
  ["a condition on an unknown prefix", ONE("x", ", when: { property: a:b }"), /when\.property: There is no prefix "a"/],
  ["tables as well", `table: { header: false }\n${ONE("x")}`, /rdf: A mapping is for tables or for RDF/],
  ["a language that is none", ONE("x").replace("} }\n", '}, languages: ["e n"] }\n'), /languages\[0\].*language tag/],
])("a mapping with %s is refused by path", async (_, mapping, message) => {
  await expect(mapped({ "a.nt": `<${WD}Q1> <${LABEL}> "x" .` }, mapping)).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    message: expect.stringMatching(message),
  });
});

test.each(["each: wd:P1", "when: { property: wd:P1 }"])("a mapping of tables knows no %s", async (more) => {
  const mapping = `records: [{ entity: { id: x, kind: COMPANY, name: N }, ${more} }]`;
  await expect(mapped({ "a.csv": "a,b\n1,2\n" }, mapping)).rejects.toMatchObject({
    message: expect.stringMatching(/for mappings of RDF/),
  });
});

test.each<[string, string, number, RegExp]>([
  ["a subject that nothing matches", `<${WD}Q1> <${LABEL}> "x" .`, 1, /matches the subject .*Q1/],
  ["a file that is no RDF", "a,b\n1,2\n", 1, /no RDF/],
  ["a subject without a name", `\n<${WD}Q1> <${WDT}P31> <${WD}Firm> .`, 2, /missing/],
  [
    "a literal longer than the limit",
    `<${WD}Q1> <${WDT}P31> <${WD}Firm> .\n<${WD}Q1> <${LABEL}> "${"x".repeat(9_000_000)}" .`,
    2,
    /limit/,
  ],
  [
    "a subject of more triples than the limit",
    Array.from({ length: 20_001 }, (_, index) => `<${WD}Q1> <${ALIAS}> "${index}" .`).join("\n"),
    1,
    /20001 triples/,
  ],
])("%s is refused, with its line", async (_, content, line, problem) => {
  const { problems } = await mapped({ "a.nt": content }, MAPPING.replace("unmatched: skip", ""));
  expect(problems).toEqual([expect.objectContaining({ line, problem: expect.stringMatching(problem) })]);
});
