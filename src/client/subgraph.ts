/** An end of a relationship, of which an adapter needs the id. */
interface End {
  readonly id: string;
}

/** What must be selected of an entity. */
export interface SubgraphNode {
  readonly id: string;
}

/** What must be selected of a relationship: `id`, `from { id }` and `to { id }`. */
export interface SubgraphRelationship {
  readonly id: string;
  readonly from: End;
  readonly to: End;
}

/**
 * The answer of `neighbourhood`, `subgraph` or the `subgraph` of paths, with whatever was selected: each field of a node and of a
 * relationship, but for its ends, is an attribute of what an adapter makes of it.
 */
export interface SubgraphAnswer {
  readonly nodes: readonly SubgraphNode[];
  readonly relationships: readonly SubgraphRelationship[];
  /** Hops from the nearest start, in the order of nodes: the attribute `distance` of each, where they were selected. */
  readonly distances?: readonly number[] | null;
}

/** What is known of a node: all that was selected of it, and its distance where those were. */
export type NodeAttributes<Answer extends SubgraphAnswer> = Answer["nodes"][number] &
  (Answer extends { readonly distances: readonly number[] | null } ? { readonly distance?: number } : unknown);

/** What is known of a relationship: all that was selected of it but its ends. */
export type RelationshipAttributes<Answer extends SubgraphAnswer> = Omit<
  Answer["relationships"][number],
  "from" | "to"
>;

/** The nodes of an answer, each with its distance where there is one. */
export function nodesOf<Answer extends SubgraphAnswer>({ nodes, distances }: Answer): NodeAttributes<Answer>[] {
  return nodes.map((node, index) => {
    const distance = distances?.[index];
    return (distance === undefined ? { ...node } : { ...node, distance }) as NodeAttributes<Answer>;
  });
}

/** The relationships of an answer, each with the ids of its ends apart from the rest. */
export function relationshipsOf<Answer extends SubgraphAnswer>({
  relationships,
}: Answer): { source: string; target: string; attributes: RelationshipAttributes<Answer> }[] {
  return relationships.map(({ from, to, ...attributes }) => ({
    source: from.id,
    target: to.id,
    attributes: attributes as unknown as RelationshipAttributes<Answer>,
  }));
}
