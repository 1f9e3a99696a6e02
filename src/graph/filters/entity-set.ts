import { ENTITY_KIND_NAMES } from "../../domain/entity-kind.js";
import type { EntityCondition } from "../patterns/pattern-query.js";
import type { Topology } from "../projection/topology.js";
import type { EntityPredicate } from "./entity-filter.js";

/** The entities that a condition means. */
export interface EntitySet {
  readonly has: EntityPredicate;
  /** Whether the condition lists them; if not, they are all of some kinds, which takes a look at every entity to know. */
  readonly isListed: boolean;
  /** Them, ascending. Worked out once, when first asked for. */
  readonly members: () => readonly number[];
}

/** The entities that a condition means, in a topology. */
export function entitySet(topology: Topology, condition: EntityCondition): EntitySet {
  const isWanted = entityCondition(topology, condition);
  let members: readonly number[] | undefined;
  return {
    has: isWanted,
    isListed: condition.entities !== undefined,
    members() {
      members ??= condition.entities
        ? [...new Set(condition.entities)].filter(isWanted).sort((a, b) => a - b)
        : allWhere(topology, isWanted);
      return members;
    },
  };
}

/** The test of a condition: each given field must hold. */
export function entityCondition({ entities }: Topology, condition: EntityCondition): EntityPredicate {
  const listed = condition.entities && new Set(condition.entities);
  const kinds = condition.kinds && new Set(condition.kinds.map((kind) => ENTITY_KIND_NAMES.indexOf(kind)));
  return (entity) =>
    (listed === undefined || listed.has(entity)) && (kinds === undefined || kinds.has(entities.kinds[entity]!));
}

function allWhere({ entities }: Topology, isWanted: EntityPredicate): number[] {
  const found: number[] = [];
  for (let entity = 0; entity < entities.count; entity++) if (isWanted(entity)) found.push(entity);
  return found;
}
