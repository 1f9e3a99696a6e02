import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import { statementForEachType } from "./statement.js";
import type { Transaction } from "./transaction.js";

/** A relationship type, and how many versions of claims the database holds of it: at least one, published or not. */
export interface TypeHeld {
  readonly type: RelationshipType;
  readonly claims: number;
}

/** Those of the types that any claim has, by the counts that the database keeps: at a price that does not grow with the graph. */
export async function typesHeld(
  transaction: Transaction,
  types: readonly RelationshipType[] = RELATIONSHIP_TYPE_NAMES,
): Promise<TypeHeld[]> {
  if (types.length === 0) return [];
  const asked = [...new Set(types)].sort();
  const [counts] = await transaction.run<Record<RelationshipType, number>>(
    statementForEachType("count-of-type", asked),
  );
  if (counts === undefined) return [];
  return asked.map((type) => ({ type, claims: counts[type] })).filter(({ claims }) => claims > 0);
}
