import type { GraphStore } from "../../../store/graph-store.js";

/** What the checks ask of the graph that a load goes into. */
export type GraphReader = Pick<
  GraphStore,
  "entities" | "entityKinds" | "relationships" | "sources" | "scan" | "size" | "ids"
>;
