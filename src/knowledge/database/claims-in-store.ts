import type { ClaimSelection } from "../../graph/claims/matching-claims.js";
import type { Projection } from "../../graph/projection/projection.js";
import type { StoreClaimSelection } from "../../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { storeClaimFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** A page of claims by a search of the store. */
export const claimPageInStore: StoreSearch<"claimPage"> = async ({ store, base, options }, query) => {
  const { afterId, limit } = query;
  const page = await store.claimPage(
    { ...selectionOf(base, query), ...(afterId !== undefined && { afterId }), limit },
    options,
  );
  const answers = new AnswerProjection(base, { entities: [], claims: page.claims });
  const claims = page.claims.map(({ id }) => answers.claim(id)).sort((a, b) => a - b);
  return {
    projection: answers.projection,
    answer: { claims, hasMore: page.hasMore, budgetSpent: page.budgetSpent },
  };
};

/** A number of claims by a search of the store. */
export const countClaimsInStore: StoreSearch<"countClaims"> = async ({ store, base, options }, query) => ({
  projection: base,
  answer: await store.countClaims(selectionOf(base, query), options),
});

/** The claims of an entity by a search of the store, counted. */
export const claimCountsInStore: StoreSearch<"claimCounts"> = async ({ store, base, options }, { entity, where }) => {
  const { counts, budgetSpent } = await store.claimCounts(
    { entity: base.entities.ids[entity]!, where: storeClaimFilter(base, where) },
    options,
  );
  const inOrder = [...counts].sort((a, b) =>
    a.direction === b.direction ? (a.type < b.type ? -1 : 1) : a.direction === "OUT" ? -1 : 1,
  );
  return { projection: base, answer: { counts: inOrder, budgetSpent } };
};

/** How many claims entities have, by a search of the store. */
export const degreesInStore: StoreSearch<"degrees"> = async ({ store, base, options }, { entities, where, atMost }) => {
  const ids = entities.map((entity) => base.entities.ids[entity]!);
  const { degrees, budgetSpent } = await store.degrees(
    { entities: ids, where: storeClaimFilter(base, where) },
    options,
  );
  const counted = ids.map((id) => Math.min(degrees.get(id) ?? 0, atMost));
  return { projection: base, answer: { degrees: counted, budgetSpent } };
};

function selectionOf(base: Projection, { where, from, to, at }: ClaimSelection): StoreClaimSelection {
  const { ids } = base.entities;
  return {
    where: storeClaimFilter(base, where),
    ...(from && { from: from.map((entity) => ids[entity]!) }),
    ...(to && { to: to.map((entity) => ids[entity]!) }),
    ...(at && { at: { entity: ids[at.entity]!, direction: at.direction } }),
  };
}
