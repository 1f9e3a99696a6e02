import { LodegraphError } from "../domain/errors.js";

/** What is wrong with one place of a batch. */
export interface Violation {
  /** The path to it: `relationships[3].validTo`. */
  readonly argument: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** Violations that an answer lists; the rest are counted. */
const MOST_LISTED = 100;

/** A batch of which nothing was written, with all that is wrong in it. */
export class BatchRefusedError extends LodegraphError {
  constructor(violations: readonly Violation[]) {
    const [first] = violations;
    const others = violations.length - 1;
    const more = others === 0 ? "" : ` (and ${others} more: see extensions.violations)`;
    super("BAD_USER_INPUT", `${first?.message ?? "The batch was refused."} Nothing was written.${more}`, {
      argument: first?.argument,
      violations: violations.slice(0, MOST_LISTED),
      violationCount: violations.length,
    });
  }
}

/** What is said of a reference to no entity. */
export function unknownEntity(reference: string): string {
  return `No entity has the id, name or alias ${JSON.stringify(reference)}. Add it first, with upsertEntities.`;
}

/** Collects violations. */
export class Violations {
  private readonly found: Violation[] = [];

  add(argument: string, message: string): void {
    this.found.push({ argument, message });
  }

  /** Whether nothing is wrong. */
  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** Throws {@link BatchRefusedError} where there is one. */
  refuse(): void {
    if (this.found.length > 0) throw new BatchRefusedError(this.found);
  }
}
