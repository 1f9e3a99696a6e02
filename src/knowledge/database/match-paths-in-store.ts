import { refuse } from "./refuse.js";
import type { StoreSearch } from "./store-search.js";

/** Paths by a pattern, for which no store can search yet: NOT_SUPPORTED. */
export const matchPathsInStore: StoreSearch<"matchPaths"> = async () => refuse("paths that follow a pattern", "steps");

/** As {@link matchPathsInStore}. */
export const matchPathsSizeInStore: StoreSearch<"matchPathsSize"> = async () =>
  refuse("paths that follow a pattern", "steps");
