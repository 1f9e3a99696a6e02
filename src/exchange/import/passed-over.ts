import { IMPORT_LIMITS } from "./import-limits.js";

/** Something that files hold and a load leaves out, and how often it was met. */
export interface PassedOver {
  readonly what: string;
  readonly count: number;
}

/** Where things are counted that have no name of their own, because there are too many names. */
const OTHERS = "other things";

/** Counts what a load leaves out, by name. */
export class PassedOverTally {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    const full = this.#counts.size >= IMPORT_LIMITS.namesPassedOver && !this.#counts.has(what);
    const name = full ? OTHERS : what;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The most frequent first. */
  get all(): readonly PassedOver[] {
    return [...this.#counts].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
  }
}
