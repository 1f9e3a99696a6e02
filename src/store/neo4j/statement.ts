import { readFileSync } from "node:fs";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";

/** From src/ and from dist/ alike, which lie side by side. */
const FOLDER = new URL("../../../cypher/", import.meta.url);

/** Stands in a statement for all relationship types: each has an index of its own, so Neo4j wants them by name. */
const ALL_TYPES = "CLAIM_TYPES";
/** Stands in a statement that is made for each relationship type. */
const ONE_TYPE = "CLAIM_TYPE";

const statements = new Map<string, string>();

/** The Cypher statement of the file cypher/<name>.cypher. Values come to it as parameters alone. */
export function statement(name: string): string {
  const known = statements.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
  const complete = text.replaceAll(`:${ALL_TYPES}]`, `:${RELATIONSHIP_TYPE_NAMES.map(typeName).join("|")}]`);
  statements.set(name, complete);
  return complete;
}

/** As {@link statement}, for a statement that concerns one relationship type. */
export function statementForType(name: string, type: RelationshipType): string {
  return statement(name).replaceAll(ONE_TYPE, typeName(type));
}

/** A relationship type becomes part of a statement here and nowhere else: it is one of the ontology and holds nothing but letters. */
function typeName(type: RelationshipType): string {
  if (!RELATIONSHIP_TYPE_NAMES.includes(type) || !/^[A-Z][A-Z_]*$/.test(type)) {
    throw new Error(`${JSON.stringify(type)} is no relationship type that can stand in Cypher.`);
  }
  return type;
}
