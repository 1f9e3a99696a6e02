import { readFile } from "node:fs/promises";
import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import type { TokenConfig } from "../config/config.js";
import { BadInputError } from "../domain/errors.js";
import { IssuerUnavailableError } from "./issuer-unavailable-error.js";

/** How long a request waits for the issuer, ms. */
const FETCH_TIMEOUT_MS = 3_000;
/** For how long keys are used before they are fetched again, ms: one that the issuer takes back works for no longer than that. */
const FRESH_MS = 600_000;
/** A key that is not known is looked for at the issuer's, but no oftener than that, ms: anybody can make one up. */
const COOLDOWN_MS = 30_000;
/** For how long the issuer is left alone after it did not answer, ms. */
const RETRY_MS = 1_000;

/** Called with the reason each time that the issuer's keys could not be fetched. */
export type IssuerFailed = (cause: unknown) => void;

/**
 * The keys that an issuer signs tokens with. Those at a URL are fetched when the first token comes, after ten minutes, and when a token
 * names one that is not known; finding one throws IssuerUnavailableError where they can't be. Throws BAD_USER_INPUT for a file that is no JWK set.
 */
export async function issuerKeys(keys: TokenConfig["keys"], failed: IssuerFailed): Promise<JWTVerifyGetKey> {
  return "url" in keys ? publishedKeys(keys.url, failed) : keysOfFile(keys.file);
}

async function keysOfFile(file: string): Promise<JWTVerifyGetKey> {
  try {
    return createLocalJWKSet(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInputError(`JWT_JWKS must name a file with a JWK set, which ${file} is not: ${reason}`, "JWT_JWKS");
  }
}

function publishedKeys(url: URL, failed: IssuerFailed): JWTVerifyGetKey {
  let failure: { readonly at: number; readonly error: IssuerUnavailableError } | undefined;
  return createRemoteJWKSet(url, {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: FRESH_MS,
    cooldownDuration: COOLDOWN_MS,
    [customFetch]: async (...request) => {
      if (failure !== undefined && performance.now() - failure.at < RETRY_MS) throw failure.error;
      try {
        return await fetchKeySet(...request);
      } catch (cause) {
        failed(cause);
        failure = { at: performance.now(), error: new IssuerUnavailableError({ cause }) };
        throw failure.error;
      }
    },
  });
}

/** Throws for whatever is no JWK set, so that all that may go wrong is told in one place. */
async function fetchKeySet(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 200) throw new Error(`The issuer's keys were answered with status ${response.status}.`);
  const text = await response.text();
  createLocalJWKSet(JSON.parse(text));
  return new Response(text);
}
