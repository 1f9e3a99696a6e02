import type { Config } from "../config/config.js";
import type { PlaceOptions } from "../knowledge/place-of-traversals.js";

/** Where the settings want traversals to run. */
export function placeOf({ traversal, traversalMemoryMb }: Config): PlaceOptions {
  return { traversal, ...(traversalMemoryMb !== undefined && { traversalMemoryMb }) };
}
