import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../../src/domain/relationship-type.js";
import { statement, statementForType } from "../../../src/store/neo4j/statement.js";
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
    const code = readdirSync(ADAPTER)
      .map((file) => readFileSync(new URL(file, ADAPTER), "utf8"))
      .join("\n");
    const isNamed = (name: string) =>
      code.includes(JSON.stringify(name.replace(/^schema\//, ""))) ||
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
  test.each(names)("%s is understood", async (name) => {
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
