import { NotSupportedError } from "../domain/errors.js";
import type { NeighbourhoodQuery } from "../graph/neighbourhood.js";
import type { PathAnswer, PathQuery } from "../graph/path-query.js";
import type { Projection } from "../graph/projection.js";
import type { SubgraphQuery } from "../graph/subgraph.js";
import type { SubgraphSelection } from "../graph/subgraph-selection.js";
import type { TraversalName, TraversalQuery } from "../graph/traversals.js";
import type { StoreSubgraph, StoreTraversals } from "../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";

/**
 * Runs traversals in the store, for a graph that is not to be in memory. Of the projection that queries come with it reads the entities,
 * the sources and the taxonomy alone; an answer is in the numbers of a small projection of its own, made of what was found.
 */
export class DatabaseTraverser implements Traverser {
  constructor(private readonly store: StoreTraversals) {}

  run<Name extends TraversalName>(
    projection: Projection,
    { name, query }: TraversalRequest<Name>,
    options: TraversalOptions,
  ): Promise<Traversed<Name>> {
    const traverse = this.traversals[name] as (
      projection: Projection,
      query: TraversalQuery<Name>,
      options: TraversalOptions,
    ) => Promise<Traversed<Name>>;
    return traverse(projection, query, options);
  }

  async close(): Promise<void> {}

  private readonly traversals: {
    readonly [Name in TraversalName]: (
      projection: Projection,
      query: TraversalQuery<Name>,
      options: TraversalOptions,
    ) => Promise<Traversed<Name>>;
  } = {
    paths: (projection, query, options) => this.paths(projection, query, options),
    neighbourhood: (projection, query, options) => this.neighbourhood(projection, query, options),
    subgraph: (projection, query, options) => this.subgraph(projection, query, options),
  };

  private async paths(base: Projection, query: PathQuery, options: TraversalOptions): Promise<Traversed<"paths">> {
    requireSupported(query);
    const ids = base.entities.ids;
    const { selector, k, maxLength, direction, mode, limit } = query;
    const found = await this.store.paths(
      {
        from: ids[query.from]!,
        to: ids[query.to]!,
        selector,
        k,
        maxLength,
        direction,
        mode,
        limit,
        where: storeClaimFilter(base, query.where),
        through: storeEntityFilter(base, query.through),
      },
      options,
    );
    const answers = new AnswerProjection(base, { entities: found.paths.flatMap(({ entities }) => entities), ...found });
    const answer: PathAnswer = {
      paths: found.paths.map(({ entities, claims }) => ({
        entities: entities.map((id) => answers.entity(id)),
        claims: claims.map((id) => answers.claim(id)),
        cost: claims.length,
      })),
      truncated: found.truncated,
      outcome: found.outcome,
      hubs: [],
    };
    return { projection: answers.projection, answer };
  }

  private async neighbourhood(
    base: Projection,
    query: NeighbourhoodQuery,
    options: TraversalOptions,
  ): Promise<Traversed<"neighbourhood">> {
    const { starts, depth, direction, induced, limit } = query;
    const found = await this.store.neighbourhood(
      {
        starts: starts.map((entity) => base.entities.ids[entity]!),
        depth,
        direction,
        induced,
        limit,
        where: storeClaimFilter(base, query.where),
        through: storeEntityFilter(base, query.through),
      },
      options,
    );
    return selectionOf(base, found);
  }

  private async subgraph(
    base: Projection,
    { of, where, limit }: SubgraphQuery,
    options: TraversalOptions,
  ): Promise<Traversed<"subgraph">> {
    const found = await this.store.subgraph(
      {
        ...(of && { of: of.map((entity) => base.entities.ids[entity]!) }),
        where: storeClaimFilter(base, where),
        limit,
      },
      options,
    );
    return selectionOf(base, found);
  }
}

function selectionOf(base: Projection, found: StoreSubgraph): { projection: Projection; answer: SubgraphSelection } {
  const { entities, claims, distances, hubs, truncated, budgetSpent } = found;
  const answers = new AnswerProjection(base, { entities: [...entities, ...hubs], claims });
  const answer = {
    entities: entities.map((id) => answers.entity(id)),
    claims: claims.map(({ id }) => answers.claim(id)).sort((a, b) => a - b),
    ...(distances && { distances }),
    truncated,
    budgetSpent,
    hubs: hubs.map((id) => answers.entity(id)).sort((a, b) => a - b),
  };
  return { projection: answers.projection, answer };
}

/** What Cypher has no words for. */
function requireSupported({ weight, holdsTogether, inSequence }: PathQuery): void {
  const wanted: readonly (readonly [boolean, string, string])[] = [
    [weight !== "HOPS", `paths weighted by ${weight}`, "weight"],
    [holdsTogether, "paths that hold together", "holdsTogether"],
    [inSequence, "paths in sequence", "inSequence"],
  ];
  const [missing] = wanted.filter(([isWanted]) => isWanted);
  if (missing === undefined) return;
  throw new NotSupportedError(
    `The database can't search for ${missing[1]}. Leave ${missing[2]} out, or ask a server with TRAVERSAL=memory.`,
    missing[2],
  );
}
