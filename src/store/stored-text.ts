import { BadInputError } from "../domain/errors.js";

/** A NUL, where the driver would cut the text off, or half of a surrogate pair, which UTF-8 does not have. */
const LOSSY = /[\0\p{Surrogate}]/u;

/** The text itself, where it comes back from the database as it went in; BAD_USER_INPUT otherwise. Absent stays absent. */
export function storedText<Text extends string | undefined>(text: Text): Text {
  if (text !== undefined && LOSSY.test(text)) {
    throw new BadInputError(
      `The text ${JSON.stringify(text)} can't be stored: take out the NUL character or broken surrogate pair.`,
    );
  }
  return text;
}
