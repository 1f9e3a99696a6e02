import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where a command writes to. */
export class Terminal {
  constructor(
    private readonly out: Writable,
    private readonly err: Writable & { readonly isTTY?: boolean },
  ) {}

  /** Whether a human watches standard error. */
  get isWatched(): boolean {
    return this.err.isTTY === true;
  }

  /** Writes to standard output, as fast as its reader reads. */
  async write(text: string): Promise<void> {
    if (!this.out.write(text)) await once(this.out, "drain");
  }

  async writeJson(value: unknown): Promise<void> {
    await this.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Writes to standard error. */
  note(text: string): void {
    this.err.write(text);
  }
}
