import { emptyColumns } from "./claim-table.js";
import type { Projection } from "./projection.js";
import { sharedArray } from "./shared-array.js";

const noNumbers = () => sharedArray(Int32Array, 0);
const noLists = () => ({ offsets: sharedArray(Int32Array, 1), values: noNumbers() });
const noRows = () => ({ offsets: sharedArray(Int32Array, 1), claims: noNumbers(), neighbours: noNumbers() });

/** The projection of a store that has not been written to. */
export const EMPTY: Projection = {
  revision: 0,
  recordedAt: 0,
  entities: {
    count: 0,
    ids: [],
    names: [],
    kinds: new Uint8Array(0),
    recorded: noNumbers(),
    changed: noNumbers(),
    byId: new Map(),
  },
  claims: { count: 0, ids: [], ...emptyColumns(0) },
  current: sharedArray(Uint8Array, 0),
  out: noRows(),
  in: noRows(),
  mineralSets: noLists(),
  sourceSets: noLists(),
  strengths: { confidence: new Float64Array(0), share: new Float64Array(0), shareOf: new Uint8Array(0) },
  sources: { ids: [], byId: new Map() },
  publishedBy: noNumbers(),
  instants: new Float64Array(0),
};
