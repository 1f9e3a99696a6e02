import type { Projection } from "../../graph/projection.js";
import type { SubgraphSelection } from "../../graph/subgraph-selection.js";
import type { StoreSubgraph } from "../../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** A neighbourhood by a search of the store. */
export const neighbourhoodInStore: StoreSearch<"neighbourhood"> = async ({ store, base, options }, query) => {
  const { starts, where, through, ...same } = query;
  const found = await store.neighbourhood(
    {
      ...same,
      starts: starts.map((entity) => base.entities.ids[entity]!),
      where: storeClaimFilter(base, where),
      through: storeEntityFilter(base, through),
    },
    options,
  );
  return selectionOf(base, found);
};

/** A subgraph by a search of the store. */
export const subgraphInStore: StoreSearch<"subgraph"> = async ({ store, base, options }, { of, where, limit }) => {
  const found = await store.subgraph(
    {
      ...(of && { of: of.map((entity) => base.entities.ids[entity]!) }),
      where: storeClaimFilter(base, where),
      limit,
    },
    options,
  );
  return selectionOf(base, found);
};

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
