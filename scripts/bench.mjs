// @ts-check
// The benchmark: npm run bench -- --help
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { HELP, readOptions } from "./bench/options.mjs";
import { httpPart } from "./bench/parts/http-part.mjs";
import { microPart } from "./bench/parts/micro-part.mjs";
import { minmodPart } from "./bench/parts/minmod-part.mjs";
import { scalingPart } from "./bench/parts/scaling-part.mjs";
import { writesPart } from "./bench/parts/writes-part.mjs";
import { barsOf, verdictOf } from "./bench/report/bars.mjs";
import { barsTable } from "./bench/report/bars-table.mjs";
import { describeMachine } from "./bench/report/machine.mjs";
import { markdownReport } from "./bench/report/markdown-report.mjs";
import { neo4jAvailability } from "./neo4j-server.mjs";

const MS_PER_MINUTE = 60_000;

/** @param {import("./bench/options.mjs").Options} options @returns {Promise<import("./bench/report/report.mjs").Report>} */
async function measure({ plan, parts, neo4jVersion, shared, command }) {
  const start = performance.now();
  const availability = neo4jAvailability(neo4jVersion);
  const machine = describeMachine(availability.ok ? availability.java : undefined);
  /** @type {string[]} */
  const omitted = [];
  /** @param {string} line */
  const say = (line) => console.error(`${((performance.now() - start) / 1_000).toFixed(0).padStart(5)} s  ${line}`);
  /** @param {string} line */
  const warn = (line) => {
    omitted.push(line);
    say(`SKIPPED: ${line}`);
  };
  /** @template Found @param {import("./bench/options.mjs").Part} part @param {() => Promise<Found>} run */
  const ifWanted = async (part, run) => {
    if (!parts.includes(part)) return undefined;
    say(`part ${part}`);
    return run();
  };
  const http = await ifWanted("http", () => httpPart({ plan, neo4jVersion, say, warn }));
  const scaling = await ifWanted("scaling", () => scalingPart({ plan, say }));
  const minmod = await ifWanted("minmod", () => minmodPart({ plan, shared: resolve(shared), say, warn }));
  const writes = await ifWanted("writes", () => writesPart({ plan, say }));
  const micro = await ifWanted("micro", () => microPart({ plan, warn }));
  return {
    machine,
    command,
    plan,
    minutes: (performance.now() - start) / MS_PER_MINUTE,
    omitted,
    ...(http && { http }),
    ...(scaling && { scaling }),
    ...(minmod && { minmod }),
    ...(writes && { writes }),
    ...(micro && { micro }),
  };
}

/** @param {readonly string[]} args */
async function main(args) {
  const options = readOptions(args);
  if (options === undefined) {
    process.stdout.write(HELP);
    return;
  }
  const report = await measure(options);
  const bars = barsOf(report);
  await mkdir(options.output, { recursive: true });
  await writeFile(join(options.output, "benchmark.md"), markdownReport(report));
  const measured = { ...report, bars: bars.map((bar) => ({ ...bar, verdict: verdictOf(bar) })) };
  await writeFile(join(options.output, "benchmark.json"), `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`${barsTable(bars)}\n\nThe report is in ${join(options.output, "benchmark.md")}.`);
}

await main(process.argv.slice(2));
