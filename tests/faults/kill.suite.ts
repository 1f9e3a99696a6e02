import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { below, type Random, seededRandom } from "../../scripts/bench/data/seeded-random.mjs";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { type BuiltProgram, buildProgram, finished } from "../support/built-program.js";
import { anEntity, aSource } from "../support/changes.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { expectHoldings, expectServed, type Held, holdingsOf } from "./compare.js";
import { Ledger } from "./ledger.js";
import { prepareServer, type ServerProcess, type WaitingServer } from "./server-process.js";
import { GROUND, Writer } from "./writer.js";

/** A store that servers are killed over. */
export interface KilledStore {
  /** How the program is told of it: arguments and environment. */
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A handle on it, as another program has it. */
  open(): Promise<GraphStore>;
  /** Throws where the database itself finds something wrong. */
  check?(): void;
  /** Throws where something is left of writes that were broken off. Others have written since. */
  checkRests?(): Promise<void>;
}

export interface KillOptions {
  readonly rounds: number;
  /** A new store: it is made after so many rounds, since all of it is compared in each. */
  readonly roundsPerStore: number;
  readonly open: () => Promise<KilledStore>;
  /** The longest time from the first acknowledged write to the kill, ms. Default 600. */
  readonly longestRoundMs?: number;
}

const SEED = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
const WRITERS = 4;
const LONGEST_ROUND_MS = 600;
/** Some rounds are killed without a word having been heard. */
const EARLY_KILLS = 0.15;
const LONGEST_EARLY_MS = 150;
const IMPORTS = 0.2;
const IMPORTED_ROWS = [10, 500, 5_000];

/**
 * Kills a server that writes, again and again. After each kill: all that was acknowledged is there, all else wholly or not at all, the
 * revisions have no gap, and what a new server answers is what the store holds.
 */
export function describeKills(
  name: string,
  { rounds, roundsPerStore, open, longestRoundMs = LONGEST_ROUND_MS }: KillOptions,
): void {
  describe(`kill -9 of a server that writes to ${name}`, () => {
    let program: BuiltProgram;
    let folder: TemporaryFolder;
    beforeAll(async () => {
      program = await buildProgram();
      folder = await temporaryFolder();
    }, 120_000);
    afterAll(async () => {
      await program.remove();
      await folder.remove();
    });

    test(
      `loses nothing and halves nothing: ${rounds} rounds (FAULT_ROUNDS), seed ${SEED} (FAULT_SEED)`,
      async () => {
        const total = { rounds: 0, acknowledged: 0, refused: 0, unknown: 0, "done unheard": 0, claims: 0 };
        for (let first = 0; first < rounds; first += roundsPerStore) {
          const random = seededRandom(SEED + first);
          const run = new KilledRun({ program, folder, store: await open(), random, longestRoundMs });
          await run.begin();
          try {
            for (let round = first; round < Math.min(first + roundsPerStore, rounds); round++) {
              await run.round(`r${round}`).catch((error) => {
                throw new Error(`Round ${round}, seed ${SEED}: ${error.message}`, { cause: error });
              });
              total.rounds += 1;
            }
            const held = await run.quietEnd();
            for (const [fate, count] of Object.entries(run.ledger.counts(held.revisions))) {
              total[fate as keyof typeof total] += count;
            }
            total.claims += held.claims.length;
          } finally {
            await run.end();
          }
        }
        expect(total.acknowledged).toBeGreaterThan(rounds);
        console.info(`kill -9, ${name}, seed ${SEED}: ${JSON.stringify(total)}`);
      },
      60_000 + rounds * 30_000,
    );
  });
}

/** What the rounds over one store are played with. */
interface Scene {
  readonly program: BuiltProgram;
  /** For files to import. */
  readonly folder: TemporaryFolder;
  readonly store: KilledStore;
  readonly random: Random;
  readonly longestRoundMs: number;
}

/** The rounds over one store. */
class KilledRun {
  readonly ledger = new Ledger();
  private server: ServerProcess | undefined;
  /** It is loaded while the one before it serves. */
  private nextServer: WaitingServer | undefined;
  private key = "";

  private readonly program: BuiltProgram;
  private readonly folder: TemporaryFolder;
  private readonly store: KilledStore;
  private readonly random: Random;
  private readonly longestMs: number;

  constructor(scene: Scene) {
    this.program = scene.program;
    this.folder = scene.folder;
    this.store = scene.store;
    this.random = scene.random;
    this.longestMs = scene.longestRoundMs;
  }

  async begin(): Promise<void> {
    const store = await this.store.open();
    const { key, text } = makeAccessKey({ name: "writer", role: "editor" });
    await store.putAccessKey(key);
    await store.apply([aSource(GROUND.source), ...GROUND.entities.map((id) => anEntity(id))], { note: "the ground" });
    await store.close();
    this.key = text;
    await this.startServer();
  }

  /** Writes, kills, starts again and compares. */
  async round(name: string): Promise<void> {
    const server = this.server!;
    let heard = () => {};
    const firstWord = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const imported = this.random() < IMPORTS ? this.import(name) : undefined;
    const writing = this.writers(name).map((writer) => writer.writeTo(server, () => false, heard));
    // A writer that meets an answer that must not be fails the round at once.
    const failed = Promise.all(writing);
    if (this.random() < EARLY_KILLS) await sleep(this.random() * LONGEST_EARLY_MS);
    else await Promise.race([firstWord.then(() => sleep(this.random() * this.longestMs)), failed]);
    await server.kill();
    await failed;
    await imported?.end();
    await this.startServer();
    await this.compare();
  }

  /** Writes once more and compares what the same server shows, which has taken its own writes in one by one. */
  async quietEnd(): Promise<Held> {
    const deadline = performance.now() + this.longestMs;
    const isOver = () => performance.now() > deadline;
    await Promise.all(this.writers("end").map((writer) => writer.writeTo(this.server!, isOver)));
    const held = await this.compare();
    await this.store.checkRests?.();
    return held;
  }

  async end(): Promise<void> {
    await Promise.all([this.server?.kill(), this.nextServer?.kill()]);
  }

  private async startServer(): Promise<void> {
    const environment = { LOG_LEVEL: "error", ...this.store.environment };
    const prepare = () => prepareServer(this.program, this.store.args, environment);
    this.server = await (this.nextServer ?? prepare()).start();
    this.nextServer = prepare();
  }

  private writers(name: string): Writer[] {
    return Array.from(
      { length: WRITERS },
      (_, index) => new Writer(`${name}-w${index}`, this.key, seededRandom(below(this.random, 2 ** 31)), this.ledger),
    );
  }

  /** An import by another process, which is killed too, or comes to its end. */
  private import(round: string): { end(): Promise<void> } {
    const name = `${round}-import`;
    const count = IMPORTED_ROWS[below(this.random, IMPORTED_ROWS.length)]!;
    const claims = Array.from({ length: count }, (_, index) => ({ id: `${name}:${index}`, from: "here", to: "there" }));
    const write = { name: `the import of ${name}.csv`, entities: [], claims, ended: [] };
    this.ledger.note(write, { is: "unknown" });
    const rows = claims.map(({ id, from, to }) => `${id},SUPPLIES,${from},${to},${GROUND.source}`);
    const written = this.folder.write({ [`${name}.csv`]: `id,type,from,to,source\n${rows.join("\n")}\n` });
    const isKilled = this.random() < 0.5;
    const run = written.then(async (path) => {
      const child = this.program.start(
        ["import", join(path, `${name}.csv`), "--json", ...this.store.args],
        this.store.environment,
      );
      if (isKilled) setTimeout(() => child.kill("SIGKILL"), this.random() * this.longestMs * 2);
      const { code, stdout, stderr } = await finished(child);
      if (code === 0) this.ledger.note(write, { is: "acknowledged", revision: JSON.parse(stdout).revision });
      else if (!isKilled) throw new Error(`The import ended with ${code}: ${stderr}`);
    });
    // It is waited for after the kill of the server; until then nobody hears of its failure.
    run.catch(() => undefined);
    return { end: () => run };
  }

  private async compare(): Promise<Held> {
    const store = await this.store.open();
    try {
      const held = await holdingsOf(store);
      expect(this.ledger.contradictions(held.revisions)).toEqual([]);
      expectHoldings(held, this.ledger.graphOf(held.revisions));
      await expectServed(this.server!, held);
      await expectServed(this.server!, held, held.revisions[below(this.random, held.revisions.length)]!.recordedAt);
      this.store.check?.();
      return held;
    } finally {
      await store.close();
    }
  }
}
