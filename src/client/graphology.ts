import type { AbstractGraph, GraphOptions } from "graphology-types";
import {
  type NodeAttributes,
  nodesOf,
  type RelationshipAttributes,
  relationshipsOf,
  type SubgraphAnswer,
} from "./subgraph.js";

/** A graph whose attributes are what was selected. */
export type GraphOf<Answer extends SubgraphAnswer> = AbstractGraph<
  NodeAttributes<Answer>,
  RelationshipAttributes<Answer>
>;

/**
 * Makes a graphology graph of an answer: directed, with parallel edges, keyed by the ids of entities and relationships.
 * @param Graph The constructor, `Graph` or `MultiDirectedGraph` of graphology, so that this package needs none.
 */
export function toGraphology<Answer extends SubgraphAnswer>(
  Graph: new (options: GraphOptions) => GraphOf<Answer>,
  answer: Answer,
): GraphOf<Answer> {
  const graph = new Graph({ type: "directed", multi: true });
  for (const node of nodesOf(answer)) graph.addNode(node.id, node);
  for (const { source, target, attributes } of relationshipsOf(answer)) {
    graph.addEdgeWithKey(attributes.id, source, target, attributes);
  }
  return graph;
}
