import { join } from "node:path";
import { load } from "../../src/exchange/import/load.js";
import { SHIPPED_DATA_FOLDER } from "../../src/exchange/shipped-data.js";
import type { GraphStore } from "../../src/store/graph-store.js";

/** The shipped data without their bulk: the files written by hand, and all minerals, lists of them and countries that these and the README speak of. */
export const CORE_DATA = [
  SHIPPED_DATA_FOLDER,
  join(SHIPPED_DATA_FOLDER, "usgs", "entities.jsonl"),
  join(SHIPPED_DATA_FOLDER, "critical-lists", "entities.csv"),
] as const;

/** Loads the core of the shipped data, for tests whose time grows with the graph and that don't need the whole. */
export async function loadCoreData(store: GraphStore): Promise<void> {
  await load({ store, paths: CORE_DATA, note: "the core of the shipped data" });
}
