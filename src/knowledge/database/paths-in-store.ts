import type { PathAnswer, PathQuery } from "../../graph/paths/path-query.js";
import type { Projection } from "../../graph/projection/projection.js";
import type { StorePathAnswer, StorePathQuery } from "../../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { refuse } from "./refuse.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** Paths by a search of the store. Throws NOT_SUPPORTED for weights, which Cypher has no words for. */
export const pathsInStore: StoreSearch<"paths"> = async ({ store, base, options }, query) =>
  pathAnswer(base, await store.paths(storeQuery(base, query), options));

/** The size of what paths run through, by a search of the store. Throws as {@link pathsInStore} does. */
export const pathsSizeInStore: StoreSearch<"pathsSize"> = async ({ store, base, options }, query) => ({
  projection: base,
  answer: await store.pathsSize(storeQuery(base, query), options),
});

function storeQuery(base: Projection, query: PathQuery): StorePathQuery {
  const { from, to, where, through, weight, ...same } = query;
  if (weight !== "HOPS") refuse(`paths weighted by ${weight}`, "weight");
  return {
    ...same,
    from: base.entities.ids[from]!,
    to: base.entities.ids[to]!,
    where: storeClaimFilter(base, where),
    through: storeEntityFilter(base, through),
  };
}

/** What a store has found, in the numbers of a projection of it. */
export function pathAnswer(
  base: Projection,
  found: StorePathAnswer,
): { readonly projection: Projection; readonly answer: PathAnswer } {
  const { paths, claims, hubs, truncated, outcome } = found;
  const entities = [...paths.flatMap((path) => path.entities), ...hubs];
  const answers = new AnswerProjection(base, { entities, claims });
  const answer: PathAnswer = {
    paths: paths.map((path) => ({
      entities: path.entities.map((id) => answers.entity(id)),
      claims: path.claims.map((id) => answers.claim(id)),
      cost: path.claims.length,
    })),
    truncated,
    outcome,
    hubs: hubs.map((id) => answers.entity(id)).sort((a, b) => a - b),
  };
  return { projection: answers.projection, answer };
}
