import { refuse } from "./refuse.js";
import type { StoreSearch } from "./store-search.js";

/** Paths by a pattern, of which no store can search any yet. */
export const matchPathsInStore: StoreSearch<"matchPaths"> = async () => refuse("patterns", "steps");
