import type { Projection } from "../../graph/projection/projection.js";
import type { ReachablePlace } from "../../graph/reach/reachable.js";
import type { StorePlace } from "../../store/store-traversals.js";
import { AnswerProjection } from "./answer-projection.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** Whether anything connects two entities, by a search of the store. */
export const connectedInStore: StoreSearch<"connected"> = async ({ store, base, options }, query) => {
  const { from, to, where, through, ...same } = query;
  if (from === to) return { projection: base, answer: true };
  const answer = await store.connected(
    {
      ...same,
      from: base.entities.ids[from]!,
      to: base.entities.ids[to]!,
      where: storeClaimFilter(base, where),
      through: storeEntityFilter(base, through),
    },
    options,
  );
  return { projection: base, answer };
};

/** What can be reached, by a search of the store. */
export const reachableInStore: StoreSearch<"reachable"> = async ({ store, base, options }, query) => {
  const { starts, where, through, first, ...same } = query;
  const found = await store.reachable(
    {
      ...same,
      starts: starts.map((entity) => base.entities.ids[entity]!),
      where: storeClaimFilter(base, where),
      through: storeEntityFilter(base, through),
      ...(first && { after: placeBefore(base, first) }),
    },
    options,
  );
  const { places, hubs, ...ends } = found;
  const answers = new AnswerProjection(base, {
    entities: [...places.map(({ entity }) => entity), ...hubs],
    claims: [],
  });
  const answer = {
    ...ends,
    places: places.map(({ distance, entity }) => ({ distance, entity: answers.entity(entity) })),
    hubs: hubs.map((id) => answers.entity(id)).sort((a, b) => a - b),
  };
  return { projection: answers.projection, answer };
};

/** How much can be reached. */
export const countReachableInStore: StoreSearch<"countReachable"> = async (context, query) => {
  const { answer } = await reachableInStore(context, { ...query, limit: Number.POSITIVE_INFINITY });
  return { projection: context.base, answer: { count: answer.places.length } };
};

/** The last place before one, as far as the numbers of the projection tell. No id comes before the empty text. */
function placeBefore({ entities }: Projection, { distance, entity }: ReachablePlace): StorePlace {
  return { distance, entity: entity === 0 ? "" : entities.ids[entity - 1]! };
}
