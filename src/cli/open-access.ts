import { auditFile } from "../access/audit-file.js";
import { issuerKeys } from "../access/issuer-keys.js";
import { TokenVerifier } from "../access/token-verifier.js";
import type { Config } from "../config.js";
import type { HttpServerOptions } from "../http/http-server-options.js";

/** Told of what goes wrong while the server runs, and why. */
export type NoteFault = (message: string, cause: unknown) => void;

/** Opens what the settings name of access: whose tokens are believed, and the file of refused attempts. Throws BAD_USER_INPUT. */
export async function openAccess(
  { tokens, auditLog }: Pick<Config, "tokens" | "auditLog">,
  fault: NoteFault,
): Promise<Pick<HttpServerOptions, "tokens" | "audit">> {
  return {
    ...(auditLog !== undefined && {
      audit: auditFile(auditLog, (cause) => fault("a refused attempt could not be written to AUDIT_LOG", cause)),
    }),
    ...(tokens !== undefined && {
      tokens: new TokenVerifier(
        tokens,
        await issuerKeys(tokens.keys, (cause) => fault("the keys of the issuer of tokens could not be fetched", cause)),
      ),
    }),
  };
}
