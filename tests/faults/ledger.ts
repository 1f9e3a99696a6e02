import type { Revision } from "../../src/store/graph-store.js";

/** A claim as a write says it. */
export interface WrittenClaim {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What one write says. Its name is the note of its revision, so the log of the store tells whether it was done. */
export interface Write {
  readonly name: string;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly claims: readonly WrittenClaim[];
  /** Claims that it ends, with the one in their place. */
  readonly ended: readonly { readonly id: string; readonly by?: string }[];
}

/**
 * What a writer knows of its write. Acknowledged: it is in that revision. Refused: it is not there, and never will be. Unknown: no
 * answer came, or one that does not say.
 */
export type Fate =
  | { readonly is: "acknowledged"; readonly revision: number }
  | { readonly is: "refused" }
  | { readonly is: "unknown" };

/** All that a store must hold of a claim. Instants are ms since 1970. */
export interface ExpectedClaim extends WrittenClaim {
  readonly recordedAt: number;
  readonly retractedAt?: number;
  readonly supersededBy?: string;
}

/** All that a store must hold, by id. */
export interface ExpectedGraph {
  readonly entities: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, ExpectedClaim>;
}

/** What was written, and what became of it. */
export class Ledger {
  readonly #writes = new Map<string, { readonly write: Write; readonly fate: Fate }>();

  note(write: Write, fate: Fate): void {
    this.#writes.set(write.name, { write, fate });
  }

  /** How many writes had which fate, and how many without an answer were done all the same. */
  counts(revisions: readonly Revision[]): Record<Fate["is"] | "done unheard", number> {
    const done = new Set(revisions.map(({ note }) => note));
    const counts = { acknowledged: 0, refused: 0, unknown: 0, "done unheard": 0 };
    for (const [name, { fate }] of this.#writes) {
      counts[fate.is] += 1;
      if (fate.is === "unknown" && done.has(name)) counts["done unheard"] += 1;
    }
    return counts;
  }

  /** What contradicts the log of a store, in words; nothing where all that was acknowledged is in it, once, and nothing refused is. */
  contradictions(revisions: readonly Revision[]): string[] {
    const found: string[] = [];
    const numbers = new Map<string, number>();
    revisions.forEach(({ number, note }, index) => {
      if (number !== index + 1) found.push(`revision ${number} stands in the place of ${index + 1}`);
      if (numbers.has(note)) found.push(`${note} was written twice: ${numbers.get(note)} and ${number}`);
      if (index > 0 && !this.#writes.has(note)) found.push(`nobody has written ${note}, which is revision ${number}`);
      numbers.set(note, number);
    });
    for (const [name, { fate }] of this.#writes) {
      const number = numbers.get(name);
      if (fate.is === "acknowledged" && number !== fate.revision) {
        found.push(`${name} was acknowledged as revision ${fate.revision}, and is ${number ?? "lost"}`);
      }
      if (fate.is === "refused" && number !== undefined) found.push(`${name} was refused, and is revision ${number}`);
    }
    return found;
  }

  /** The graph that the revisions of a log make together, up to one of them. */
  graphOf(revisions: readonly Revision[], upTo = revisions.length): ExpectedGraph {
    const entities = new Map<string, string>();
    const claims = new Map<string, ExpectedClaim>();
    for (const { note, recordedAt } of revisions.slice(0, upTo)) {
      const write = this.#writes.get(note)?.write;
      for (const { id, name } of write?.entities ?? []) entities.set(id, name);
      for (const { id, by } of write?.ended ?? []) {
        claims.set(id, { ...claims.get(id)!, retractedAt: recordedAt, ...(by !== undefined && { supersededBy: by }) });
      }
      for (const claim of write?.claims ?? []) claims.set(claim.id, { ...claim, recordedAt });
    }
    return { entities, claims };
  }
}
