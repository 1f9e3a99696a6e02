import { appendFileSync } from "node:fs";
import { BadInputError } from "../domain/errors.js";
import type { RefusalEntry } from "./refusal-trail.js";

/** Only the server's user may read who was refused. */
const MODE = 0o600;

/**
 * Adds a line of JSON for each entry to a file, which is there when the call ends. The file is opened anew each time, so that it may be
 * moved away (log rotation). Throws BAD_USER_INPUT at once where it can't be written.
 */
export function auditFile(file: string, failed: (error: unknown) => void): (entry: RefusalEntry) => void {
  try {
    appendFileSync(file, "", { mode: MODE });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`AUDIT_LOG must name a file that can be written: ${reason}`, "AUDIT_LOG");
  }
  return (entry) => {
    try {
      appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: MODE });
    } catch (error) {
      failed(error);
    }
  };
}
