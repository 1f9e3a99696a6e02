import type { AuthCheckerFn } from "type-graphql";
import type { Principal } from "../access/principal.js";
import { includesRole, type Role } from "../domain/access-key.js";
import { ForbiddenError, NotSupportedError, UnauthenticatedError } from "../domain/errors.js";
import type { Caller, Context } from "./context.js";

/**
 * The rule of all fields that not everyone may use: those with `@Authorized` and the role that is needed. Throws UNAUTHENTICATED or
 * FORBIDDEN, with what to do, and notes who was refused.
 */
export const mayUse: AuthCheckerFn<Context, Role> = async ({ context, info }, [needed = "editor"]) => {
  const { caller } = context;
  if (caller === undefined) throw new NotSupportedError("This server only reads.");
  if (caller.principal !== undefined && includesRole(caller.principal.role, needed)) return true;
  const refusal = await refusalOf(caller, needed);
  caller.refused({ field: `${info.parentType.name}.${info.fieldName}`, code: refusal.code });
  throw refusal;
};

async function refusalOf({ principal, keys }: Caller, needed: Role): Promise<ForbiddenError | UnauthenticatedError> {
  if (principal !== undefined) {
    return new ForbiddenError(
      `The key of ${JSON.stringify(principal.name)} has the role ${principal.role}; this needs ${needed}. Ask for another key.`,
    );
  }
  if (await keys.hasWriters()) {
    return new UnauthenticatedError(
      `This needs a key with the role ${needed}. Send it in the header Authorization: Bearer <key>.`,
    );
  }
  return new ForbiddenError(
    "Writes are off: no key for them has been made. Make one with `lodegraph keys add NAME --role editor`, and send it in the header Authorization: Bearer <key>.",
  );
}

/** The caller of an operation that `mayUse` has let through. */
export function callerOf({ caller }: Context): Caller & { readonly principal: Principal } {
  if (caller?.principal === undefined) throw new Error("A field that writes is not guarded.");
  return { ...caller, principal: caller.principal };
}
