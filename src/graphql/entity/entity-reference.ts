import type { Reading } from "../../knowledge/reading.js";

/** The number of the entity that a reference (id, name or alias) names. Throws ENTITY_NOT_FOUND or AMBIGUOUS_REFERENCE. */
export function entityNumber(reading: Reading, reference: string, argument: string): number {
  // Programs ask by id, which comes before all names.
  const number = reading.entityNumber(reference);
  if (number !== undefined && reading.references.survivorOf(reference) === reference) return number;
  return reading.entityNumber(reading.references.resolve(reference, argument))!;
}

/** As {@link entityNumber}, for a list argument; undefined where the list is absent or null. */
export function entityNumbers(
  reading: Reading,
  references: readonly string[] | null | undefined,
  argument: string,
): number[] | undefined {
  return references?.map((reference, index) => entityNumber(reading, reference, `${argument}[${index}]`));
}
