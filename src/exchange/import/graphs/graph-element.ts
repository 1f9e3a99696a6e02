import type { Place } from "../row.js";

/** A node of a file of graphs: what any format says of one. */
export interface GraphNode {
  readonly place: Place;
  readonly id: string;
  /** Its attributes by their names, without those that are empty. */
  readonly values: ReadonlyMap<string, unknown>;
  /** What is drawn on it, where the format keeps that apart. */
  readonly drawn?: string;
}

/** An edge of a file of graphs. */
export interface GraphEdge extends Omit<GraphNode, "id"> {
  readonly id?: string;
  /** Id of a node. */
  readonly from: string;
  /** Id of a node. */
  readonly to: string;
  readonly directed: boolean;
}
