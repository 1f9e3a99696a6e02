import { CLAIM_STATUSES, type ClaimStatus } from "../domain/claim.js";
import { ENTITY_KIND_NAMES } from "../domain/entity-kind.js";
import { BadInputError } from "../domain/errors.js";
import { notAnInstant, parseInstant } from "../domain/instant.js";
import { LIMITS } from "../domain/limits.js";
import { type PartialDate, requireDaySpan } from "../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES } from "../domain/relationship-type.js";
import type { EntityFilterInput } from "../graphql/entity/entity-filter.js";
import type { RelationshipFilterInput } from "../graphql/relationship/relationship-filter.js";

const DIRECTIONS = ["OUT", "IN", "ANY"] as const;
const STATUS_NAMES = Object.keys(CLAIM_STATUSES) as ClaimStatus[];

/** What to export. References (ids, names or aliases) are not looked up yet. */
export interface ExportQuery {
  /** The parameters as they were given, as a query string without the question mark; empty: the whole graph. */
  readonly text: string;
  /** Starts of a neighbourhood. Absent: the whole graph, as far as `where` goes; `where` alone applies then. */
  readonly of?: readonly string[];
  readonly depth: number;
  readonly direction: (typeof DIRECTIONS)[number];
  readonly induced: boolean;
  /** Entities at most, furthest cut first. Absent: all. */
  readonly limit?: number;
  readonly where: RelationshipFilterInput;
  readonly through: EntityFilterInput;
}

type Parse = (values: readonly string[], name: string) => unknown;
type Part = "query" | "where" | "through";

/** Every query parameter: where it goes and how it is read. A repeated parameter makes a list, and so do commas between words of the schema. */
const PARAMETERS: Readonly<Record<string, readonly [Part, Parse]>> = {
  of: ["query", references],
  depth: ["query", one(integer(1, LIMITS.neighbourhoodDepth))],
  direction: ["query", one(oneOf(DIRECTIONS))],
  induced: ["query", one(boolean)],
  limit: ["query", one(integer(1, Number.MAX_SAFE_INTEGER))],
  types: ["where", each(oneOf(RELATIONSHIP_TYPE_NAMES))],
  minerals: ["where", references],
  includeMineralGroups: ["where", one(boolean)],
  asOf: ["where", one(partialDate)],
  includeUndated: ["where", one(boolean)],
  knownAt: ["where", one(instant)],
  publishedBy: ["where", one(partialDate)],
  minConfidence: ["where", one(fraction)],
  statuses: ["where", each(oneOf(STATUS_NAMES))],
  sources: ["where", references],
  kinds: ["through", each(oneOf(ENTITY_KIND_NAMES))],
  exclude: ["through", references],
  maxDegree: ["through", one(integer(0, Number.MAX_SAFE_INTEGER))],
};
/** Parameters that say something of a neighbourhood alone. */
const NEEDS_START = ["depth", "direction", "induced", "limit", "kinds", "exclude", "maxDegree"];

/** Reads the query string of an export. Throws BAD_USER_INPUT, with the parameter, for whatever it can't use. */
export function parseExportQuery(parameters: URLSearchParams): ExportQuery {
  const parts: Record<Part, Record<string, unknown>> = { query: {}, where: {}, through: {} };
  for (const name of new Set(parameters.keys())) {
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (parameter === undefined) {
      const known = Object.keys(PARAMETERS).join(", ");
      throw new BadInputError(`There is no parameter ${JSON.stringify(name)}. There are: ${known}.`, name);
    }
    const [part, parse] = parameter;
    parts[part][name] = parse(parameters.getAll(name), name);
  }
  const idle = parts.query.of === undefined && NEEDS_START.find((name) => parameters.has(name));
  if (idle) throw new BadInputError(`${idle} applies to a neighbourhood: say whose, with of=… (once or more).`, idle);
  return {
    text: parameters.toString(),
    depth: 1,
    direction: "ANY",
    induced: false,
    ...parts.query,
    where: parts.where,
    through: parts.through,
  };
}

function one(parse: (text: string, name: string) => unknown): Parse {
  return (values, name) => {
    if (values.length > 1) throw new BadInputError(`${name} is given ${values.length} times; give it once.`, name);
    return parse(values[0] ?? "", name);
  };
}

function each(parse: (text: string, name: string) => unknown): Parse {
  return (values, name) => values.flatMap((value) => value.split(",")).map((value) => parse(value.trim(), name));
}

function references(values: readonly string[], name: string): readonly string[] {
  if (values.length > LIMITS.referenceList) {
    throw new BadInputError(`${name} is given ${values.length} times; the limit is ${LIMITS.referenceList}.`, name);
  }
  const bad = values.find((value) => value.trim() === "" || value.length > LIMITS.referenceLength);
  if (bad !== undefined) {
    throw new BadInputError(`${name} must be a text of 1 to ${LIMITS.referenceLength} characters.`, name);
  }
  return values;
}

function integer(least: number, most: number) {
  return (text: string, name: string): number => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
    throw new BadInputError(`${name} must be a whole number, ${range}, not ${JSON.stringify(text)}.`, name);
  };
}

function fraction(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 1) return value;
  throw new BadInputError(`${name} must be a number from 0 to 1, not ${JSON.stringify(text)}.`, name);
}

function boolean(text: string, name: string): boolean {
  if (text === "true" || text === "false") return text === "true";
  throw new BadInputError(`${name} must be true or false, not ${JSON.stringify(text)}.`, name);
}

function oneOf(values: readonly string[]) {
  return (text: string, name: string): string => {
    const found = values.find((value) => value === text.toUpperCase());
    if (found !== undefined) return found;
    throw new BadInputError(`${name} must be one of ${values.join(", ")}, not ${JSON.stringify(text)}.`, name);
  };
}

function partialDate(text: string, name: string): PartialDate {
  requireDaySpan(text, name);
  return text;
}

function instant(text: string, name: string): Date {
  const found = parseInstant(text);
  if (found !== undefined) return found;
  throw new BadInputError(`${name}: ${notAnInstant(JSON.stringify(text))}`, name);
}
