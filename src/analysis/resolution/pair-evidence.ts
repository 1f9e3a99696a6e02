import type { Entity } from "../../domain/entity.js";
import type { Evidence } from "./evidence.js";
import { fieldEvidence } from "./field-evidence.js";
import { type ComparedName, type NameInformation, nameEvidence, namesOf } from "./name-evidence.js";
import { placeEvidence } from "./place-evidence.js";

/** An entity, with what it takes to compare its names. */
export interface ComparedEntity {
  readonly record: Entity;
  readonly names: readonly ComparedName[];
}

/** Makes an entity ready to be compared with others. */
export function compared(record: Entity): ComparedEntity {
  return { record, names: namesOf(record) };
}

/** What is known of two entities of one kind alone says of their being one, whichever comes first. */
export function pairEvidence(one: ComparedEntity, other: ComparedEntity, known: NameInformation): Evidence[] {
  const placed = placeEvidence(one.record, other.record);
  return [
    ...evidenceOfNames(one.names, other, known),
    ...fieldEvidence(one.record, other.record),
    ...(placed ? [placed] : []),
  ];
}

/** What names say of their being those of an entity. */
export function evidenceOfNames(
  names: readonly ComparedName[],
  entity: ComparedEntity,
  known: NameInformation,
): Evidence[] {
  const named = nameEvidence(names, entity.names, known);
  return named ? [named] : [];
}
