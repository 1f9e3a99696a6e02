import { NotSupportedError } from "../../domain/errors.js";

/** Throws NOT_SUPPORTED for what a store can't search for. */
export function refuse(what: string, argument: string): never {
  throw new NotSupportedError(
    `The database can't search for ${what}. Leave ${argument} out, or ask a server with TRAVERSAL=memory.`,
    argument,
  );
}
