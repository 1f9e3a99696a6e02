import type { AuthCheckerFn } from "type-graphql";
import type { Principal } from "../access/principal.js";
import { includesRole, type Role } from "../domain/access-key.js";
import { ForbiddenError, NotSupportedError, UnauthenticatedError } from "../domain/errors.js";
import type { Caller, Context } from "./context.js";

/** Characters of an operation's name that the record of refusals repeats: it is the caller's to choose. */
const NAME_LENGTH = 100;

/**
 * The rule of all fields that not everyone may use: those with `@Authorized` and the role that is needed. Throws UNAUTHENTICATED or
 * FORBIDDEN, with what to do, and notes who was refused.
 */
export const mayUse: AuthCheckerFn<Context, Role> = async ({ context, info }, [needed = "editor"]) => {
  const { caller } = context;
  if (caller === undefined) throw new NotSupportedError("This server only reads.");
  if (caller.principal !== undefined && includesRole(caller.principal.role, needed)) return true;
  const refusal = await refusalOf(caller, needed);
  const operation = info.operation.name?.value.slice(0, NAME_LENGTH);
  caller.refused({
    field: `${info.parentType.name}.${info.fieldName}`,
    ...(operation !== undefined && { operation }),
    code: refusal.code,
    reason: refusal.message,
  });
  throw refusal;
};

async function refusalOf(
  { principal, keys, takesTokens }: Caller,
  needed: Role,
): Promise<ForbiddenError | UnauthenticatedError> {
  if (principal !== undefined) {
    return new ForbiddenError(
      `The ${principal.credential} of ${JSON.stringify(principal.name)} has the role ${principal.role}; this needs ${needed}. Ask for another.`,
    );
  }
  if (takesTokens || (await keys.hasWriters())) {
    return new UnauthenticatedError(
      `This needs a key${takesTokens ? " or token" : ""} with the role ${needed}. Send it in the header Authorization: Bearer <key>.`,
    );
  }
  return new ForbiddenError(
    `${needed === "editor" ? "Writes are off" : "This is off"}: no key for it has been made. Make one with \`lodegraph keys add NAME --role ${needed}\`, and send it in the header Authorization: Bearer <key>.`,
  );
}

/** The caller of an operation that `mayUse` has let through. */
export function callerOf({ caller }: Context): Caller & { readonly principal: Principal } {
  if (caller?.principal === undefined) throw new Error("A field that writes is not guarded.");
  return { ...caller, principal: caller.principal };
}
