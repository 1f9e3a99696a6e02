// @ts-check
import { YOUNG_GENERATION } from "../measure/processes.mjs";
import { barsOf } from "./bars.mjs";
import { barsTable } from "./bars-table.mjs";
import { markdownTable } from "./markdown-table.mjs";
import { shown } from "./numbers.mjs";
import { queriesSection } from "./queries-section.mjs";
import { httpSection, microSection, minmodSection, scalingSection, writesSection } from "./sections.mjs";

const GIGABYTE = 1_000_000_000;

/** The report for people. @param {import("./report.mjs").Report} report @returns {string} */
export function markdownReport(report) {
  const { machine, plan, http, scaling, minmod, writes, micro, omitted } = report;
  const blocks = [
    "# Benchmark",
    `Made by \`${report.command}\` on ${machine.date} in ${shown(report.minutes)} minutes.`,
    ...(plan.caveat === undefined ? [] : [`**${plan.caveat}**`]),
    ...omitted.map((what) => `**Not in this report:** ${what}`),
    "## What must hold",
    barsTable(barsOf(report)),
    "## How it was measured",
    `All servers run at once on one machine, each in a process of its own (node ${YOUNG_GENERATION}), and answer over HTTP on loopback to one load generator, which sends the next request on a connection when the ` +
      `last was answered. In ${plan.rounds} rounds each server and query has a slice of ${shown(plan.milliseconds)} ms, in an order drawn anew each round. p50 and throughput are the median of ` +
      "the rounds, with the least and the greatest; what must hold of how they compare is the median of how they did in each round. p99 and the greatest are over all requests of all rounds. Every answer is checked against a plain search over the generated data " +
      "before anything is timed; while it is timed, an answer of another length is checked again, and a wrong one ends the benchmark.",
    machineTable(machine),
    ...(http === undefined ? [] : httpSection(http, plan)),
    ...(scaling === undefined ? [] : scalingSection(scaling)),
    ...(minmod === undefined ? [] : minmodSection(minmod)),
    ...(writes === undefined ? [] : writesSection(writes)),
    ...(micro === undefined ? [] : microSection(micro)),
    ...(http === undefined && scaling === undefined && minmod === undefined ? [] : ["## The queries"]),
    ...(http === undefined ? [] : queriesSection("The event graph", http.queries)),
    ...(scaling === undefined ? [] : queriesSection("Growing graphs", scaling.queries)),
    ...(minmod === undefined ? [] : queriesSection("MinMod's mineral sites", minmod.queries)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** @param {import("./machine.mjs").Machine} machine */
function machineTable({ processor, cores, memoryBytes, load, platform, node, java, commit, packages }) {
  return markdownTable(
    ["machine", ""],
    [
      ["processor", `${processor}, ${cores} cores`],
      ["memory", `${shown(memoryBytes / GIGABYTE)} GB`],
      ["load average before", shown(load)],
      ["system", platform],
      ["Node", node],
      ["Java", java ?? "none"],
      ["commit", commit ?? "unknown"],
      ...Object.entries(packages),
    ],
  );
}
