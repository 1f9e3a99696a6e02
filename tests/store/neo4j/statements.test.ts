import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../../src/domain/relationship-type.js";
import { statement, statementForType } from "../../../src/store/neo4j/statement.js";
import { type StatementVariant, traversalStatement } from "../../../src/store/neo4j/traversal/traversal-statement.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";

const CYPHER = new URL("../../../cypher/", import.meta.url);
const ADAPTER = new URL("../../../src/store/neo4j/", import.meta.url);

const names = readdirSync(CYPHER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.replace(/\.cypher$/, "").replaceAll("\\", "/"));
const read = (name: string) => readFileSync(new URL(`${name}.cypher`, CYPHER), "utf8");

describe("every statement file", () => {
  test.each(names)("%s begins with what it is", (name) => {
    expect(read(name)).toMatch(/^\/\/ [A-Z]/);
  });

  test.each(names)("%s names its parameters in its comment, and no others", (name) => {
    const text = read(name);
    const comment = text.match(/^\/\/.*$/gm)?.join("\n") ?? "";
    const parameters = (part: string) => [...new Set(part.match(/\$[a-zA-Z]+/g))].sort();
    expect(parameters(comment)).toEqual(parameters(statement(name)));
  });

  test("is named in the adapter", () => {
    const code = readdirSync(ADAPTER, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(file, ADAPTER), "utf8"))
      .join("\n");
    const isNamed = (name: string) =>
      code.includes(JSON.stringify(name.replace(/^(schema|traversal)\//, ""))) ||
      // Conditions are named after the fields of the filters.
      code.includes(JSON.stringify(name.replace(/^traversal\/conditions\/(claims?|entity|entities)-/, ""))) ||
      code.includes(JSON.stringify(name)) ||
      // Statements for what is read the same way are named together: `${what}-by-id`.
      code.includes(`\`\${what}-${name.replace(/^[a-z]+-/, "")}\``);
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});

test("a statement for all types names each of them, and one for a type that one", () => {
  expect(statement("claims-all")).toContain(`:${RELATIONSHIP_TYPE_NAMES.join("|")}]`);
  expect(statementForType("claims-by-id", "SUPPLIES")).toContain("[claim:SUPPLIES]");
});

test.each(["NOBODY_KNOWS_IT", "SUPPLIES]->() DETACH DELETE claim //", "", "supplies"])(
  "%j can't become part of a statement",
  (type) => {
    expect(() => statementForType("claims-by-id", type as RelationshipType)).toThrow("no relationship type");
  },
);

describeNeo4j("every statement", (server) => {
  test.each(names.filter((name) => !name.startsWith("traversal/")))("%s is understood", async (name) => {
    const text = statementForType(name, "SUPPLIES");
    const complete = text.includes("SUPPLIES") ? text.replaceAll("CLAIM_TYPES", "SUPPLIES|VISITS") : statement(name);
    // Procedures and SHOW explain nothing; they are run by every start.
    if (/^(CALL|SHOW)/.test(complete)) return;
    const parameters = Object.fromEntries(
      (complete.match(/\$[a-zA-Z]+/g) ?? []).map((found) => [found.slice(1), null]),
    );
    await expect(server().run(`EXPLAIN ${complete}`, parameters)).resolves.toBeDefined();
  });
});

describe("a statement of a traversal", () => {
  test.each([
    ["all types", {}, "-[claim WHERE"],
    ["some types, in one order", { types: ["VISITS", "SUPPLIES"] as const }, "-[claim:SUPPLIES|VISITS WHERE"],
  ])("names %s", (_, filter, pattern) => {
    const where = { revision: 1, ...filter };
    expect(traversalStatement("any-shortest", { direction: "ANY", where, through: {} })).toContain(pattern);
  });

  test.each([0, -1, 1.5, Number.POSITIVE_INFINITY, Number.NaN])("takes no bound of %s", (maxLength) => {
    expect(() => traversalStatement("shortest-trails", { ...EVERYTHING, maxLength })).toThrow("bound");
  });

  test("takes no type but those of the ontology", () => {
    const where = { revision: 1, types: ["A]->() DETACH DELETE claim //" as RelationshipType] };
    expect(() => traversalStatement("any-shortest", { ...EVERYTHING, where })).toThrow("no relationship type");
  });
});

/** Every condition that there is. */
const EVERYTHING: StatementVariant = {
  direction: "OUT",
  where: {
    revision: 1,
    types: ["SUPPLIES"],
    minerals: [],
    asOf: { first: 0, last: 0 },
    minConfidence: 0.5,
    statuses: [],
    sources: [],
    publishedSources: [],
  },
  through: { kinds: [], exclude: [], maxDegree: 3 },
  times: { holdsTogether: true, inSequence: true },
  groups: 2,
  maxLength: 4,
};
const traversals = names
  .filter((name) => /^traversal\/[^/]+$/.test(name))
  .map((name) => name.replace("traversal/", ""));
const isPath = (name: string) => read(`traversal/${name}`).includes(" SHORTEST ");

describeNeo4j("every statement of a traversal", (server) => {
  /** Asks for the plan of a statement; undefined where this server's Cypher is too old for it. */
  async function explain(name: string, variant: StatementVariant) {
    const cypher = traversalStatement(name, variant);
    if (cypher.startsWith("CYPHER 25") && server().version.startsWith("5.")) return undefined;
    const parameters = (cypher.match(/\$[a-zA-Z]+/g) ?? []).map((found) => [found.slice(1), null]);
    const explained = cypher.replace(/^(CYPHER 25)?/, "$1 EXPLAIN ");
    return server().plan(explained, Object.fromEntries(parameters));
  }

  test.each(traversals)("%s is understood, with all conditions", async (name) => {
    await expect(explain(name, EVERYTHING)).resolves.not.toThrow();
  });

  test.each(traversals.filter(isPath))("%s searches from both ends", async (name) => {
    await server().run(
      "CREATE CONSTRAINT lodegraph_entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE",
    );
    const plan = await explain(name, EVERYTHING);
    if (plan !== undefined) expect(plan).toContain("StatefulShortestPath(Into");
  });
});
