// @ts-check
import { parseArgs } from "node:util";
import { NEO4J_VERSIONS } from "../neo4j-server.mjs";
import { FULL_PLAN, QUICK_PLAN } from "./plan.mjs";

/** The parts of the benchmark, in their order. */
export const PARTS = /** @type {const} */ (["http", "scaling", "minmod", "writes", "micro"]);
/** @typedef {typeof PARTS[number]} Part */

/**
 * What the command line asks for. `command` is what others run to measure the same: it has no folders of this machine.
 *
 * @typedef {{ readonly plan: import("./plan.mjs").Plan, readonly parts: readonly Part[], readonly neo4jVersion: import("../neo4j-server.mjs").Neo4jVersion,
 *   readonly output: string, readonly shared: string, readonly command: string }} Options
 */

/** The largest size that fits a machine of 24 GB beside the smaller ones. */
const SCALES = ["3", "4", "5", "6", "7"];
const [DEFAULT_NEO4J] = NEO4J_VERSIONS;

/** What `--help` shows. */
export const HELP = `npm run bench -- [options]

  --quick          a small event graph and few rounds: some minutes, to see that all is well
  --only PARTS     only these parts, comma separated: ${PARTS.join(", ")}
  --scale SIZES    powers of ten of the scaling part, comma separated (default: ${FULL_PLAN.scales.join()})
  --neo4j VERSION  ${NEO4J_VERSIONS.join(" or ")} (default: ${DEFAULT_NEO4J})
  --shared DIR     where data/minmod is (default: ../shared)
  --output DIR     where benchmark.md and benchmark.json are written (default: bench-report)
`;

/**
 * Reads the command line; undefined where it asks for help. Throws with what is wrong with it.
 *
 * @param {readonly string[]} args
 * @returns {Options | undefined}
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h" },
      quick: { type: "boolean", default: false },
      only: { type: "string", default: PARTS.join() },
      scale: { type: "string" },
      neo4j: { type: "string", default: DEFAULT_NEO4J },
      shared: { type: "string", default: "../shared" },
      output: { type: "string", default: "bench-report" },
    },
  });
  if (values.help) return undefined;
  const plan = values.quick ? QUICK_PLAN : FULL_PLAN;
  const scales = values.scale === undefined ? plan.scales : listOf("--scale", values.scale, SCALES).map(Number);
  return {
    plan: { ...plan, scales },
    parts: listOf("--only", values.only, PARTS),
    neo4jVersion: oneOf("--neo4j", values.neo4j, NEO4J_VERSIONS),
    shared: values.shared,
    output: values.output,
    command: commandOf(values),
  };
}

/** @param {{ readonly quick?: boolean, readonly only?: string, readonly scale?: string, readonly neo4j?: string }} values */
function commandOf({ quick = false, only = PARTS.join(), scale, neo4j = DEFAULT_NEO4J }) {
  const options = [
    ...(quick ? ["--quick"] : []),
    ...(only === PARTS.join() ? [] : ["--only", only]),
    ...(scale === undefined ? [] : ["--scale", scale]),
    ...(neo4j === DEFAULT_NEO4J ? [] : ["--neo4j", neo4j]),
  ];
  return ["npm run bench", ...(options.length === 0 ? [] : ["--", ...options])].join(" ");
}

/**
 * @template {string} Allowed
 * @param {string} option
 * @param {string} text
 * @param {readonly Allowed[]} allowed
 */
function listOf(option, text, allowed) {
  return text.split(",").map((item) => oneOf(option, item.trim(), allowed));
}

/**
 * @template {string} Allowed
 * @param {string} option
 * @param {string | undefined} text
 * @param {readonly Allowed[]} allowed
 * @returns {Allowed}
 */
function oneOf(option, text, allowed) {
  const found = allowed.find((each) => each === text);
  if (found === undefined) throw new Error(`${option} takes ${allowed.join(", ")}, not ${text}.`);
  return found;
}
