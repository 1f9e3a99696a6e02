// @ts-check
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { seededRandom } from "../data/seeded-random.mjs";
import { HttpClient } from "../measure/http-client.mjs";
import { askOnce } from "../measure/slice.mjs";
import { CACHE } from "../paths.mjs";
import { openBareCommits } from "../writes/bare-commits.mjs";
import { claimsInOrder } from "../writes/claims.mjs";
import { measureBatches } from "../writes/measure-batches.mjs";
import { measureDeliveries } from "../writes/measure-deliveries.mjs";
import { measureSingles } from "../writes/measure-singles.mjs";
import { startWritableServer } from "../writes/writable-server.mjs";
import { preparations } from "../writes/write-questions.mjs";

const SEED = 53;

/**
 * Writes to a fresh embedded store, which has what a first start loads, and how soon subscribers are told of them.
 *
 * @param {{ readonly plan: import("../plan.mjs").Plan, readonly say: import("../measure/contender.mjs").Say }} options
 */
export async function writesPart({ plan: { writes: plan }, say }) {
  // Not where the system keeps temporary files: that may be memory, on which a commit costs nothing.
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, "writes-"));
  try {
    const server = await startWritableServer(join(folder, "store"));
    const client = new HttpClient(server.url, { key: server.key });
    const commits = openBareCommits(join(folder, "bare.sqlite"));
    try {
      for (const question of preparations()) await askOnce(client, question);
      const means = { server, commits, nextClaims: claimsInOrder(), random: seededRandom(SEED) };
      const batches = await measureBatches(client, means.nextClaims, plan);
      say(`${batches.times.count} batches asserted`);
      const singles = await measureSingles(client, means, plan);
      say(`${singles.assert.count} claims asserted one by one`);
      const deliveries = await measureDeliveries(client, means, plan);
      say(`${deliveries.writes} claims delivered to ${deliveries.subscribers} subscribers`);
      return { batches, singles, deliveries };
    } finally {
      commits.close();
      await client.close();
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
