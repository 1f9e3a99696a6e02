// @ts-check
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cachedFolder } from "../data/cached-folder.mjs";
import { loadFiles } from "../data/load-files.mjs";
import { writeMinmodFiles } from "../data/minmod-files.mjs";
import { hubOf, readMinmod } from "../data/minmod-graph.mjs";
import { minmodFile } from "../data/minmod-rows.mjs";
import { seededRandom } from "../data/seeded-random.mjs";
import { measureQueries } from "../measure/measure-queries.mjs";
import { residentBytes, startServer } from "../measure/processes.mjs";
import { PROGRAM } from "../paths.mjs";
import { asked } from "../questions/asked.mjs";
import { minmodQueries } from "../questions/minmod-queries.mjs";

/** @typedef {import("../measure/contender.mjs").Say} Say */

const SEED = 37;

/**
 * Real data with real hubs: MinMod's mineral sites over the embedded store. Nothing where they are not there.
 *
 * @param {{ readonly plan: import("../plan.mjs").Plan, readonly shared: string, readonly say: Say, readonly warn: Say }} options
 */
export async function minmodPart({ plan, shared, say, warn }) {
  if (!existsSync(minmodFile(shared, "sites"))) {
    warn("MinMod's mineral sites: there is no data/minmod in the shared folder. Name it with --shared.");
    return undefined;
  }
  const graph = await readMinmod(shared);
  const relationships = graph.contents.length + graph.sites.filter(({ country }) => country !== "").length;
  say(`MinMod: ${graph.sites.length} sites, ${relationships} relationships`);
  const { folder, facts } = await cachedFolder("minmod-sqlite", async (target) => {
    const files = await mkdtemp(join(tmpdir(), "lodegraph-minmod-"));
    try {
      await writeMinmodFiles(graph, files);
      return { loadSeconds: await loadFiles(files, { args: ["--data", target] }) };
    } finally {
      await rm(files, { recursive: true, force: true });
    }
  });
  const start = performance.now();
  const { url, pid, stop } = await startServer([PROGRAM, "serve", "--port", "0", "--data", folder]);
  const startSeconds = (performance.now() - start) / 1_000;
  try {
    await untilSearchable(url);
    const searchableSeconds = (performance.now() - start) / 1_000;
    const contender = /** @type {const} */ ({
      key: "minmod",
      title: "Lodegraph, embedded store",
      dialect: "lodegraph",
      url,
      pid,
    });
    const queries = minmodQueries(graph, plan.sets);
    const onePlan = { ...plan, connections: [1], rounds: plan.scalingRounds };
    const results = await measureQueries([{ contender, queries }], { plan: onePlan, random: seededRandom(SEED), say });
    return {
      entities: graph.sites.length + graph.minerals.length + graph.countries.length,
      relationships,
      hub: hubOf(graph),
      loadSeconds: facts.loadSeconds ?? Number.NaN,
      startSeconds,
      searchableSeconds,
      residentBytes: await residentBytes(pid),
      queries: asked(queries),
      contenders: [{ key: contender.key, title: contender.title }],
      results,
    };
  } finally {
    await stop();
  }
}

/** Waits for the index of names, which is made in the background and would slow down what is measured meanwhile. @param {string} url */
async function untilSearchable(url) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: '{ search(text: "nobody") { score } }' }),
  });
  /** @type {{ errors?: { extensions?: { code?: string } }[] }} */
  const { errors } = JSON.parse(await response.text());
  if (errors === undefined) return;
  if (errors[0]?.extensions?.code !== "TIMEOUT") throw new Error(`A search was refused: ${JSON.stringify(errors)}`);
  await untilSearchable(url);
}
