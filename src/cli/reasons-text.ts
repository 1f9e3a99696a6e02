import type { ReasonAnswer } from "./operations.js";

/** What speaks for and against two entities being one, on one line. */
export function reasonsText(reasons: readonly ReasonAnswer[]): string {
  return reasons.map(({ kind, statement }) => `${kind}: ${statement}`).join(" ");
}
