import { once } from "node:events";
import type { Writable } from "node:stream";

/** Where a command writes to. */
export class Terminal {
  constructor(
    private readonly out: Writable & { readonly isTTY?: boolean },
    private readonly err: Writable & { readonly isTTY?: boolean },
  ) {}

  /** Whether a human watches standard error. */
  get isWatched(): boolean {
    return this.err.isTTY === true;
  }

  /** Whether a human sees standard output as it comes. */
  get isOutputWatched(): boolean {
    return this.out.isTTY === true;
  }

  /** Writes to standard output, as fast as its reader reads. */
  async write(text: string | Uint8Array): Promise<void> {
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
