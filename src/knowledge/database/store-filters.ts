import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { EntityFilter } from "../../graph/filters/entity-filter.js";
import type { Projection } from "../../graph/projection/projection.js";
import { mineralFamily } from "../../graph/projection/taxonomy.js";
import type { StoreClaimFilter, StoreEntityFilter } from "../../store/store-traversals.js";

/** A filter in the numbers of a projection by ids: with all that is part of its minerals, and the sources that were out by its day. */
export function storeClaimFilter(projection: Projection, filter: ClaimFilter): StoreClaimFilter {
  const { minerals, includeMineralGroups = false, sources, publishedBy, knownAt, ...same } = filter;
  const { entities, sources: known } = projection;
  return {
    ...same,
    revision: projection.revision,
    // What was known at the instant of the revision, or will have been later, is what is known at the revision.
    ...(knownAt !== undefined && knownAt < projection.recordedAt && { knownAt }),
    ...(minerals && {
      minerals: Array.from(
        mineralFamily(projection, minerals, includeMineralGroups),
        (mineral) => entities.ids[mineral]!,
      ),
    }),
    ...(sources && { sources: sources.map((source) => known.ids[source]!) }),
    ...(publishedBy !== undefined && {
      publishedSources: known.ids.filter((_, source) => projection.publishedBy[source]! <= publishedBy),
    }),
  };
}

/** A filter in the numbers of a projection by ids. */
export function storeEntityFilter({ entities }: Projection, filter: EntityFilter): StoreEntityFilter {
  const { exclude, ...same } = filter;
  return { ...same, ...(exclude && { exclude: exclude.map((entity) => entities.ids[entity]!) }) };
}
