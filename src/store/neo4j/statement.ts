import { readFileSync } from "node:fs";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";

/** From src/ and from dist/ alike, which lie side by side. */
const FOLDER = new URL("../../../cypher/", import.meta.url);

// Neo4j has an index for each relationship type, and uses it only where a statement names the type: it can be no parameter. These
// stand in the files for all types, and for one.
const ALL_TYPES = /\bCLAIM_TYPES\b/g;
const ONE_TYPE = /CLAIM_TYPE(?!S)/g;

const completed = new Map<string, string>();
/** Completed statements kept at most: some megabytes. */
const MOST_COMPLETED = 2_000;

/** The Cypher statement of the file cypher/<name>.cypher, with all relationship types where it asks for them. */
export function statement(name: string): string {
  return once(name, () => withTypes(readStatement(name), RELATIONSHIP_TYPE_NAMES));
}

/** As {@link statement}, for some relationship types, at least one; all where absent. */
export function statementForTypes(name: string, types: readonly RelationshipType[] = RELATIONSHIP_TYPE_NAMES): string {
  return once(`${name} ${types}`, () => withTypes(readStatement(name), types));
}

/** As {@link statement}, for one relationship type. */
export function statementForType(name: string, type: RelationshipType): string {
  return once(`${name} ${type}`, () => readStatement(name).replace(ONE_TYPE, typeName(type)));
}

/** A statement of one `RETURN` for one relationship type, for each of several at once: one row with the columns of all. */
export function statementForEachType(name: string, types: readonly RelationshipType[]): string {
  const ofEach = () => types.map((type) => statementForType(name, type).replace(/^RETURN /, "")).join(",\n");
  return once(`${name} of each ${types}`, () => `RETURN\n${ofEach()}`);
}

/** Puts relationship types, at least one, where a statement asks for CLAIM_TYPES. */
export function withTypes(text: string, types: readonly RelationshipType[]): string {
  return text.replace(ALL_TYPES, types.map(typeName).join("|"));
}

/** What `complete` makes for a key, made once. */
export function once(key: string, complete: () => string): string {
  const known = completed.get(key);
  if (known !== undefined) return known;
  const text = complete();
  if (completed.size >= MOST_COMPLETED) completed.clear();
  completed.set(key, text);
  return text;
}

/** The text of a file without its comments, which would travel with every call. */
export function readStatement(name: string): string {
  const text = readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
  return text.replace(/^ *\/\/.*\n/gm, "").trim();
}

/** A relationship type becomes part of a statement here and nowhere else: it is one of the ontology and holds nothing but letters. */
function typeName(type: RelationshipType): string {
  if (!RELATIONSHIP_TYPE_NAMES.includes(type) || !/^[A-Z][A-Z_]*$/.test(type)) {
    throw new Error(`${JSON.stringify(type)} is no relationship type that can stand in Cypher.`);
  }
  return type;
}
