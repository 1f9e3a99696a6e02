import { NotSupportedError } from "../../domain/errors.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { type EntitySet, entitySet } from "../../graph/filters/entity-set.js";
import type { PathAnswer } from "../../graph/paths/path-query.js";
import { instantsOf } from "../../graph/patterns/match-paths.js";
import type { EntityCondition, PatternCrossing, PatternQuery } from "../../graph/patterns/pattern-query.js";
import type { Projection } from "../../graph/projection/projection.js";
import type {
  StoreClaimFilter,
  StoreEntityCondition,
  StorePatternQuery,
  StorePatternStep,
} from "../../store/store-traversals.js";
import { pathAnswer } from "./paths-in-store.js";
import { type PatternChain, patternChains } from "./pattern-chains.js";
import { refuse } from "./refuse.js";
import { storeClaimFilter, storeEntityFilter } from "./store-filters.js";
import type { StoreSearch } from "./store-search.js";

/** Chains that one pattern is asked for by: each is a statement of its own. */
const MOST_CHAINS = 12;

const NONE: PathAnswer = { paths: [], truncated: false, outcome: "NOT_WITHIN_FILTER", hubs: [] };

/**
 * Paths by a pattern, by searches of the store. Throws NOT_SUPPORTED where neither end is listed, for maxDegree, and for patterns that are
 * too many chains of steps once they are written out.
 */
export const matchPathsInStore: StoreSearch<"matchPaths"> = async ({ store, base, options }, query) => {
  const asked = storeQuery(base, query);
  if (asked === undefined) return { projection: base, answer: NONE };
  return pathAnswer(base, await store.matchPaths(asked, options));
};

/** The size of what paths by a pattern run through. Throws as {@link matchPathsInStore} does. */
export const matchPathsSizeInStore: StoreSearch<"matchPathsSize"> = async ({ store, base, options }, query) => {
  const asked = storeQuery(base, query);
  const answer = asked === undefined ? { entities: 0, claims: 0 } : await store.matchPathsSize(asked, options);
  return { projection: base, answer };
};

/** The query by ids; undefined where an end means no entity. */
function storeQuery(base: Projection, query: PatternQuery): StorePatternQuery | undefined {
  const { from, to, steps, where, through, ...same } = query;
  if (through.maxDegree !== undefined) refuse("patterns that don't go through hubs", "through.maxDegree");
  const chains = patternChains(steps, MOST_CHAINS);
  if (chains === undefined) {
    throw new NotSupportedError(
      `The database can't search for a pattern that is more than ${MOST_CHAINS} chains of steps once its alternatives and repeated groups ` +
        "are written out. Lower max, list types in one step instead of in alternatives, or ask a server with TRAVERSAL=memory.",
      "steps",
    );
  }
  const [starts, ends] = [entitySet(base, from), to && entitySet(base, to)];
  if (!starts.isListed && !ends?.isListed) refuse("patterns of which neither end names entities", "from");
  if (starts.members().length === 0 || ends?.members().length === 0) return undefined;
  return {
    ...same,
    from: storeCondition(base, from, starts),
    ...(to && ends && { to: storeCondition(base, to, ends) }),
    chains: storeChains(base, where, chains),
    through: storeEntityFilter(base, through),
    revision: base.revision,
    instants: instantsOf(query).filter((instant) => instant < base.recordedAt),
  };
}

function storeCondition({ entities }: Projection, { kinds }: EntityCondition, set: EntitySet): StoreEntityCondition {
  if (set.isListed) return { entities: set.members().map((entity) => entities.ids[entity]!) };
  return { ...(kinds && { kinds }) };
}

/** The chains that may match anything. */
function storeChains(
  base: Projection,
  where: PatternQuery["where"],
  chains: readonly PatternChain[],
): readonly (readonly StorePatternStep[])[] {
  const whole = storeClaimFilter(base, where);
  return chains
    .map((chain) => chain.filter((step) => step.min > 0 || typesOf(step, where)?.length !== 0))
    .filter((chain) => chain.length > 0 && chain.every((step) => typesOf(step, where)?.length !== 0))
    .map((chain) =>
      chain.map((step) => {
        const { direction, min, max, to } = step;
        const types = typesOf(step, where);
        return {
          ...(types && { types }),
          direction,
          min,
          max,
          where: filtersOf(base, step.where, { where, whole }),
          ...(to && { to: storeCondition(base, to, entitySet(base, to)) }),
        };
      }),
    );
}

/** The types that a step and both filters let pass; undefined for any. */
function typesOf(step: PatternCrossing, where: PatternQuery["where"]): RelationshipType[] | undefined {
  const lists = [step.types, step.where.types, where.types].filter((types) => types !== undefined);
  const [first, ...others] = lists;
  return first?.filter((type) => others.every((types) => types.includes(type)));
}

/** What every claim of a step must keep: its own filter, and that of the whole pattern. A knownAt that one alone gives holds for both. */
function filtersOf(
  base: Projection,
  own: PatternCrossing["where"],
  { where, whole }: { readonly where: PatternQuery["where"]; readonly whole: StoreClaimFilter },
): StoreClaimFilter[] {
  if (Object.keys(own).length === 0) return [whole];
  const [ofOwn, ofWhole] = [own, where].map(({ knownAt }) => (knownAt === undefined ? {} : { knownAt }));
  return [storeClaimFilter(base, { ...ofWhole, ...own }), storeClaimFilter(base, { ...ofOwn, ...where })];
}
