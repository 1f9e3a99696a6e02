import { BadInputError } from "../domain/errors.js";

/** The text of an export at its place in the answer of an operation. Throws BAD_USER_INPUT where there is none. */
export function exportAt(data: unknown, path: readonly (string | number)[]): string {
  let found = data;
  for (const step of path) found = (found as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
  if (typeof found === "string") return found;
  throw new BadInputError(`The operation that the file carries has no export at ${path.join(".")} any more.`);
}
