import {
  type NodeAttributes,
  nodesOf,
  type RelationshipAttributes,
  relationshipsOf,
  type SubgraphAnswer,
} from "./subgraph.js";

/** Elements whose data are what was selected. */
export interface ElementsOf<Answer extends SubgraphAnswer> {
  nodes: { data: NodeAttributes<Answer> }[];
  edges: { data: RelationshipAttributes<Answer> & { source: string; target: string } }[];
}

/** Makes the `elements` of Cytoscape.js of an answer: `cytoscape({ elements: toCytoscape(data.neighbourhood) })`. */
export function toCytoscape<Answer extends SubgraphAnswer>(answer: Answer): ElementsOf<Answer> {
  return {
    nodes: nodesOf(answer).map((data) => ({ data })),
    edges: relationshipsOf(answer).map(({ source, target, attributes }) => ({
      data: { ...attributes, source, target },
    })),
  };
}
