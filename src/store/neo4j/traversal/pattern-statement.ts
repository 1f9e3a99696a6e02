import { NotSupportedError } from "../../../domain/errors.js";
import type {
  StoreClaimFilter,
  StoreEntityCondition,
  StorePatternQuery,
  StorePatternStep,
} from "../../store-traversals.js";
import { once, readStatement, withTypes } from "../statement.js";
import { allOf, claimConditions, entityConditions, entityTest, timeConditions } from "./conditions.js";
import { ARROWS, literal } from "./traversal-statement.js";

/** How the paths of a mode are found: the statement's name, and what it must say itself of entities that come twice. */
export interface PatternMode {
  readonly name: string;
  /** Conditions on the entities of a path: entities-<name>.cypher. */
  readonly entities: readonly string[];
}

/** The statement for the mode of a pattern. Throws NOT_SUPPORTED where the server's Cypher can't say it. */
export function patternMode({ mode, from, to }: StorePatternQuery, hasCypher25: boolean): PatternMode {
  // Between ends of which none is on both sides, no path is a cycle.
  const isApart = from.entities !== undefined && to?.entities?.some((id) => from.entities?.includes(id)) === false;
  if (mode === "TRAIL") return { name: "pattern/trails", entities: [] };
  if (mode === "ACYCLIC" || (mode === "SIMPLE" && isApart)) {
    return hasCypher25 ? { name: "pattern/acyclic", entities: [] } : { name: "pattern/trails", entities: ["distinct"] };
  }
  if (!hasCypher25) {
    throw new NotSupportedError(
      `This Neo4j can't search for patterns in the mode ${mode}${mode === "SIMPLE" ? " where a path may end where it starts" : ""}. ` +
        "Use the mode TRAIL, or a server with TRAVERSAL=memory.",
      "mode",
    );
  }
  // Out and back by one claim is simple, and no trail.
  return { name: "pattern/walks", entities: mode === "SIMPLE" ? ["distinctButEnds"] : [] };
}

/** The names of conditions on a step, and what else of it becomes part of a statement. */
interface StepShape extends Pick<StorePatternStep, "types" | "direction" | "min" | "max"> {
  /** Of each of its filters. */
  readonly where: readonly (readonly string[])[];
  readonly to: readonly string[];
}

/** A chain of steps, at least one, as part of a statement. */
interface PatternShape {
  readonly steps: readonly StepShape[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly through: readonly string[];
  /** Whether `through` is asked of where a step leaves, instead of where it arrives: only one end is exempt where the other is not listed. */
  readonly asksWhereItLeaves: boolean;
  readonly entities: readonly string[];
  readonly claims: readonly string[];
}

/** The statement for one chain of a pattern, with as many of its least lengths as `groups` says. */
export function patternStatement(
  query: StorePatternQuery,
  {
    chain,
    mode,
    groups,
  }: { readonly chain: readonly StorePatternStep[]; readonly mode: PatternMode; readonly groups: number },
): string {
  const shape: PatternShape = {
    steps: chain.map(({ types, direction, min, max, where, to }) => ({
      ...(types && { types }),
      direction,
      min,
      max,
      where: where.map((filter) => conditionsOf(filter, types)),
      to: listed(to),
    })),
    from: listed(query.from),
    to: listed(query.to),
    through: entityConditions(query.through, ["kinds", "exclude"]),
    asksWhereItLeaves: query.from.entities !== undefined,
    entities: mode.entities,
    claims: [...(chain.every(({ min }) => min === 0) ? ["some"] : []), ...timeConditions(query)],
  };
  return once(`${mode.name} ${groups} ${JSON.stringify(shape)}`, () => complete(mode.name, shape, groups));
}

function complete(name: string, shape: PatternShape, groups: number): string {
  const { steps, from, to } = shape;
  const claims = steps.map((_, step) => `claim${step}`).join(" + ");
  const entities = steps.map((_, step) => `next${step}`).join(" + ");
  const ofPaths = [
    allOf(shape.claims, "claims", `(${claims})`),
    allOf(shape.entities, "entities", `([start] + ${entities})`),
  ];
  // Neo4j takes a pattern of one length for a plain one, and fails where it is in parentheses. The selector has then nothing to choose.
  const isOfOneLength = steps.every(({ min, max }) => min === max);
  return readStatement(`traversal/${name}`)
    .replace("PATTERN_STEPS", steps.map((step, number) => stepText(step, number, shape)).join("\n  "))
    .replace("START_MATCHES", withParameters("from", allOf(from, "entity", "start")))
    .replace("END_MATCHES", withParameters("to", allOf(to, "entity", "end")))
    .replace("PATTERN_MATCHES", ofPaths.join(" AND "))
    .replace("PATTERN_OPEN", isOfOneLength ? "" : "(")
    .replace("PATTERN_CLOSE", isOfOneLength ? "" : ")")
    .replace("PATTERN_CLAIMS", claims)
    .replace("PATTERN_ENTITIES", entities)
    .replace("GROUP_COUNT", literal(groups));
}

function stepText(step: StepShape, number: number, { through, asksWhereItLeaves }: PatternShape): string {
  const { tail, head } = ARROWS[step.direction];
  const filters = step.where.map((names, filter) =>
    withParameters(filterParameter(number, filter), allOf(names, "claim", `claim${number}`)),
  );
  const passes = (variable: string, isAsked: boolean) => (isAsked ? entityTest(through, variable) : "true");
  const arrives = withParameters(arrivalParameter(number), allOf(step.to, "entity", `next${number}`));
  const text = readStatement("traversal/pattern/step")
    .replace("BEFORE_MATCHES", () => passes(`before${number}`, asksWhereItLeaves))
    .replace("STEP_MATCHES", () => filters.join(" AND "))
    .replace("NEXT_MATCHES", () => `${arrives} AND ${passes(`next${number}`, !asksWhereItLeaves)}`)
    .replace("ARROW_TAIL", tail)
    .replace("ARROW_HEAD", head)
    .replace("LEAST", step.min === 0 ? "0" : literal(step.min))
    .replace("MOST", literal(step.max))
    .replace(/STEP\b/g, String(number));
  return step.types === undefined ? text.replace(":CLAIM_TYPES", "") : withTypes(text, step.types);
}

/** The name of the parameter with the values of one of the filters of a step. */
export function filterParameter(step: number, filter: number): string {
  return `where${step}_${filter}`;
}

/** The name of the parameter with what a step must arrive at. */
export function arrivalParameter(step: number): string {
  return `arrival${step}`;
}

/** Has conditions look for their parameters in one that holds them all, so that each filter has its own. */
function withParameters(name: string, text: string): string {
  return text.replace(/\$(\w+)/g, (_, parameter: string) => `$${name}.${parameter}`);
}

// The types of a step are those that all of its filters let pass.
function conditionsOf(filter: StoreClaimFilter, types: StorePatternStep["types"]): string[] {
  const { types: _, ...others } = filter;
  return claimConditions({ ...others, ...(types && { types }) });
}

function listed(condition: StoreEntityCondition | undefined): string[] {
  return (["entities", "kinds"] as const).filter((field) => condition?.[field] !== undefined);
}
