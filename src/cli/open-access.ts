import { auditFile } from "../access/audit-file.js";
import { issuerKeys } from "../access/issuer-keys.js";
import { TokenVerifier } from "../access/token-verifier.js";
import type { Config } from "../config/config.js";
import { BadInputError } from "../domain/errors.js";
import type { HttpServerOptions } from "../http/http-server-options.js";
import { UsageError } from "./usage-error.js";

/** Told of what goes wrong while the server runs, and why. */
export type NoteFault = (message: string, cause: unknown) => void;

type AccessConfig = Pick<Config, "tokens" | "auditLog">;
type Access = Pick<HttpServerOptions, "tokens" | "audit">;

/** Opens what the settings name of access: whose tokens are believed, and the file of refused attempts. Throws UsageError. */
export async function openAccess(config: AccessConfig, fault: NoteFault): Promise<Access> {
  try {
    return await open(config, fault);
  } catch (error) {
    throw error instanceof BadInputError ? new UsageError(error.message, { cause: error }) : error;
  }
}

async function open({ tokens, auditLog }: AccessConfig, fault: NoteFault): Promise<Access> {
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
