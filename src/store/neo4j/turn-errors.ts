import { ConflictError } from "../../domain/errors.js";

/** Another program was writing for longer than we wait. */
export function otherWriter(waitedMs: number): ConflictError {
  return new ConflictError(
    `Another program has been writing to the database for ${Math.round(waitedMs / 1_000)} s. Try again when it has finished.`,
  );
}

/** Another program took the turn to write, since this one did not write for too long. */
export function lostTurn(): ConflictError {
  return new ConflictError(
    "Another program began to write before this load had ended. Nothing of it is stored: try again.",
  );
}
