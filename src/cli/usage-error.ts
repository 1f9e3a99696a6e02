import { LodegraphError } from "../domain/errors.js";

/** A setting or option with a value that is not allowed: the command was not begun. */
export class UsageError extends LodegraphError {
  constructor(message: string, options?: ErrorOptions) {
    super("BAD_USER_INPUT", message, {}, options);
  }
}
