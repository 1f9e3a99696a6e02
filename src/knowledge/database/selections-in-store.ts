import type { SubgraphQuery } from "../../graph/claims/subgraph.js";
import type { SubgraphSelection } from "../../graph/claims/subgraph-selection.js";
import type { Projection } from "../../graph/projection/projection.js";
import type { NeighbourhoodQuery } from "../../graph/reach/neighbourhood.js";
import type { StoreNeighbourhoodQuery, StoreSubgraph, StoreSubgraphQuery } from "../../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** A neighbourhood by a search of the store. */
export const neighbourhoodInStore: StoreSearch<"neighbourhood"> = async ({ store, base, options }, query) =>
  selectionOf(base, await store.neighbourhood(neighbourhoodQuery(base, query), options));

/** The size of a neighbourhood by a search of the store. */
export const neighbourhoodSizeInStore: StoreSearch<"neighbourhoodSize"> = async ({ store, base, options }, query) => ({
  projection: base,
  answer: await store.neighbourhoodSize(neighbourhoodQuery(base, query), options),
});

/** A subgraph by a search of the store. */
export const subgraphInStore: StoreSearch<"subgraph"> = async ({ store, base, options }, query) =>
  selectionOf(base, await store.subgraph(subgraphQuery(base, query), options));

/** The size of a subgraph by a search of the store. */
export const subgraphSizeInStore: StoreSearch<"subgraphSize"> = async ({ store, base, options }, query) => ({
  projection: base,
  answer: await store.subgraphSize(subgraphQuery(base, query), options),
});

function neighbourhoodQuery(
  base: Projection,
  { starts, where, through, ...same }: NeighbourhoodQuery,
): StoreNeighbourhoodQuery {
  return {
    ...same,
    starts: starts.map((entity) => base.entities.ids[entity]!),
    where: storeClaimFilter(base, where),
    through: storeEntityFilter(base, through),
  };
}

function subgraphQuery(base: Projection, { of, where, limit }: SubgraphQuery): StoreSubgraphQuery {
  return {
    ...(of && { of: of.map((entity) => base.entities.ids[entity]!) }),
    where: storeClaimFilter(base, where),
    limit,
  };
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
