import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const LOADER = new URL("./typescript-loader.mjs", import.meta.url);
const WRITER = new URL("./writer-process.ts", import.meta.url);

/** What a process of writer-process.ts is to write: `sets` revisions of `claims` claims, whose ids begin with the prefix. */
export interface WriterTask {
  readonly folder: string;
  readonly prefix: string;
  readonly sets: number;
  readonly claims: number;
}

/** A process that writes to the store in the folder; its lines can be read as they come. */
export class WriterProcess {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #exit: Promise<unknown[]>;
  #complaints = "";

  constructor({ folder, prefix, sets, claims }: WriterTask) {
    this.#child = spawn(
      process.execPath,
      ["--import", LOADER.href, fileURLToPath(WRITER), folder, prefix, String(sets), String(claims)],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#exit = once(this.#child, "exit");
    this.#child.stderr.on("data", (chunk) => {
      this.#complaints += chunk;
    });
  }

  /** Waits until the process prints a line that begins so; throws where it ends without. */
  async says(beginning: string): Promise<void> {
    for await (const line of createInterface({ input: this.#child.stdout })) {
      if (line.startsWith(beginning)) return;
    }
    throw new Error(`The writer ended without "${beginning}": ${this.#complaints}`);
  }

  /** Ends the process as a power failure would: it gets no chance to tidy up. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#exit;
  }

  /** Waits for its own end; throws what it complained of where that was not a success. */
  async done(): Promise<void> {
    this.#child.stdout.resume();
    const [code] = await this.#exit;
    if (code !== 0) throw new Error(`The writer ended with ${code}: ${this.#complaints}`);
  }
}
