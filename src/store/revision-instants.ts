import { BadInputError } from "../domain/errors.js";

/** Which revision was made at which instant: eight bytes a revision. */
export class RevisionInstants {
  readonly #instants: number[] = [];

  /** How many revisions are known. */
  get count(): number {
    return this.#instants.length;
  }

  /** The instant of the last revision, ms since 1970; 0 where there is none. */
  get last(): number {
    return this.#instants.at(-1) ?? 0;
  }

  /** Adds the next revision. Throws BAD_USER_INPUT where its number does not follow, or its instant is not later. */
  add({ number, recordedAt }: { readonly number: number; readonly recordedAt: number }): void {
    if (number !== this.count + 1) {
      throw new BadInputError(`Revision ${this.count + 1} is missing: ${number} comes in its place.`);
    }
    if (recordedAt <= this.last) {
      throw new BadInputError(`Revision ${number} has an instant that is not later than that of the one before.`);
    }
    this.#instants.push(recordedAt);
  }

  /** The number of the revision of an instant; undefined where none was made then. */
  find(instant: number): number | undefined {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#instants[middle]! < instant) low = middle + 1;
      else high = middle;
    }
    return this.#instants[low] === instant ? low + 1 : undefined;
  }

  /** As {@link find}, for an instant that was checked already. */
  numberOf(instant: number): number {
    const number = this.find(instant);
    if (number === undefined) throw new Error(`No revision was made at ${instant}.`);
    return number;
  }
}
