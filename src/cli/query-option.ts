import { Option } from "commander";
import { CLAIM_STATUSES, type ClaimStatus } from "../domain/claim.js";
import { ENTITY_KIND_NAMES } from "../domain/entity-kind.js";
import { LIMITS } from "../domain/limits.js";
import { RELATIONSHIP_TYPE_NAMES } from "../domain/relationship-type.js";
import type { PathMode, PathSelector, PathWeight } from "../graph/paths/path-query.js";
import type { Direction } from "../graph/traversal.js";
import {
  FRACTION,
  GRAPH_TIME,
  INSTANT,
  type OptionValue,
  oneOf,
  PARTIAL_DATE,
  REFERENCE,
  requireValue,
  wholeNumber,
} from "./option-value.js";

const SELECTORS = ["ANY_SHORTEST", "ALL_SHORTEST", "SHORTEST_K"] as const satisfies readonly PathSelector[];
const MODES = ["TRAIL", "ACYCLIC", "SIMPLE", "WALK"] as const satisfies readonly PathMode[];
const WEIGHTS = ["HOPS", "CONFIDENCE", "SHARE"] as const satisfies readonly PathWeight[];
const DIRECTIONS = ["OUT", "IN", "ANY"] as const satisfies readonly Direction[];

/** What the options of questions may be given, by flags. They are checked here, so that a mistake is told by the option's name. */
const VALUES = {
  "--selector <selector>": oneOf(SELECTORS),
  "--k <number>": wholeNumber(1, LIMITS.pathCount),
  "--max-length <number>": wholeNumber(1, LIMITS.pathLength),
  "--mode <mode>": oneOf(MODES),
  "--weight <weight>": oneOf(WEIGHTS),
  "--max-degree <number>": wholeNumber(0),
  "--direction <direction>": oneOf(DIRECTIONS),
  "--max-distance <number>": wholeNumber(1),
  "--depth <number>": wholeNumber(1, LIMITS.neighbourhoodDepth),
  "--limit <number>": wholeNumber(1, LIMITS.answerSize),
  "--first <number>": wholeNumber(1, LIMITS.searchHits),
  "--as-of <date>": PARTIAL_DATE,
  "--known-at <instant>": INSTANT,
  "--published-by <date>": PARTIAL_DATE,
  "--min-confidence <number>": FRACTION,
  "--min-score <number>": FRACTION,
  "--since <time>": GRAPH_TIME,
  "--until <time>": GRAPH_TIME,
  "--text <name>": REFERENCE,
} as const satisfies Readonly<Record<string, OptionValue<unknown>>>;

/** The same for options that may be given several times; whether each may hold several values, separated by commas. */
const LISTS = {
  "--type <types>": { value: oneOf(RELATIONSHIP_TYPE_NAMES), commas: true },
  "--status <statuses>": { value: oneOf(Object.keys(CLAIM_STATUSES) as ClaimStatus[]), commas: true },
  "--through-kind <kinds>": { value: oneOf(ENTITY_KIND_NAMES), commas: true },
  "--exclude <reference>": { value: REFERENCE, commas: false },
  "--kind <kinds>": { value: oneOf(ENTITY_KIND_NAMES), commas: true },
  // A name may have a comma in it.
  "--mineral <mineral>": { value: REFERENCE, commas: false },
  "--source <id>": { value: REFERENCE, commas: false },
  "--of <reference>": { value: REFERENCE, commas: false },
} as const satisfies Readonly<Record<string, { value: OptionValue<string>; commas: boolean }>>;

/** An option with one value. `value` takes the place of what the option may be given elsewhere. */
export function queryOption(
  flags: keyof typeof VALUES,
  description: string,
  value: OptionValue<unknown> = VALUES[flags],
): Option {
  return new Option(flags, description).argParser((text) => requireValue(nameOf(flags), value, text));
}

/** An option that may be given several times, and makes a list. `value` takes the place of what it may be given elsewhere. */
export function queryListOption(
  flags: keyof typeof LISTS,
  description: string,
  value: OptionValue<string> = LISTS[flags].value,
): Option {
  const { commas } = LISTS[flags];
  return new Option(flags, description).argParser((text, before: readonly string[] = []) => [
    ...before,
    ...(commas ? text.split(",") : [text]).map((item) => requireValue<string>(nameOf(flags), value, item)),
  ]);
}

function nameOf(flags: string): string {
  return flags.split(" ", 1)[0]!;
}
