import type { EntityKind } from "../../domain/entity-kind.js";
import type { ClaimFilter } from "../../graph/filters/claim-filter.js";
import type { NamedEntity } from "../../knowledge/names/name-index.js";
import type { Reading } from "../../knowledge/reading.js";

/** Whether an entity could be merged: the reading holds it, it is of a wanted kind, known by the instant asked about, and not merged already. */
export function mergeable(
  reading: Reading,
  { kinds, where }: { readonly kinds?: readonly EntityKind[] | undefined; readonly where: ClaimFilter },
): (entity: Pick<NamedEntity, "id" | "kind">) => boolean {
  const { knownAt = Number.POSITIVE_INFINITY } = where;
  return ({ id, kind }) => {
    if (kinds !== undefined && !kinds.includes(kind)) return false;
    const number = reading.entityNumber(id);
    return (
      number !== undefined && reading.isKnownAt(number, knownAt) && reading.references.mergedInto(id) === undefined
    );
  };
}
