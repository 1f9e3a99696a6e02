import { BadInputError, ConflictError } from "../domain/errors.js";

/** The changes were checked against a revision that is not the current one. */
export function movedOn(expected: number, current: number): ConflictError {
  return new ConflictError(
    `The changes were checked against revision ${expected}, and the store is at ${current} now. Read it again and retry.`,
  );
}

/** An entity that is known with another kind. */
export function otherKind(id: string, kind: string): BadInputError {
  return new BadInputError(`Entity ${JSON.stringify(id)} is known with a kind other than ${kind}. Give it another id.`);
}

/** A claim whose id is current. */
export function alreadyCurrent(id: string): ConflictError {
  return new ConflictError(
    `Claim ${JSON.stringify(id)} is current already. Retract it first, in the same set of changes.`,
  );
}

/** A claim that should be current and is not. */
export function notCurrent(id: string): ConflictError {
  return new ConflictError(
    `Claim ${JSON.stringify(id)} is not current: it is unknown, retracted, or recorded by the same set of changes. Read it again.`,
  );
}

/** A claim with an end that is no entity. */
export function looseEnd({ id, from, to }: { id: string; from: string; to: string }): BadInputError {
  return new BadInputError(
    `Claim ${JSON.stringify(id)} goes from ${JSON.stringify(from)} to ${JSON.stringify(to)}, and not both are entities. Write the entities with it.`,
  );
}

/** A store that should be empty, to be filled with a backup. `where` says which, and `how` how to get an empty one. */
export function notEmpty({ where, how }: { where: string; how: string }): ConflictError {
  return new ConflictError(`${where} is not empty: a backup is restored into an empty store only. ${how}`);
}
