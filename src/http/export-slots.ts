import type { ServerResponse } from "node:http";
import { LodegraphError } from "../domain/errors.js";
import { LIMITS } from "../domain/limits.js";

/** Lets LIMITS.simultaneousExports run at once. One more is refused, not queued: its reader would see nothing happen. */
export class ExportSlots {
  #taken = 0;

  /** Takes a slot until the response ends, well or not. Throws RATE_LIMITED where none is free. */
  take(response: ServerResponse): void {
    const { simultaneousExports: limit } = LIMITS;
    if (this.#taken >= limit) {
      throw new LodegraphError(
        "RATE_LIMITED",
        `${limit} exports are running, which is the limit. Try again when one of them has ended.`,
        { limit },
      );
    }
    // Its reader has left already, and "close" will not come again.
    if (response.destroyed) return;
    this.#taken++;
    response.once("close", () => {
      this.#taken--;
    });
  }
}
