import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import type { TokenConfig } from "../../src/config/config.js";

/** What a token says, where it is not what the server expects: an editor's, valid for five minutes. */
export type TokenClaims = { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined };

/** Someone who issues tokens and publishes the keys for them over HTTP. */
export interface TokenIssuer {
  /** For a server that believes them. */
  readonly config: TokenConfig;
  /** Signs a token with the newest key; a claim that is undefined is left out. */
  token(claims?: TokenClaims): Promise<string>;
  /** A key that is made now, and published at once or never. */
  rotate(published?: boolean): Promise<void>;
  /** Withdraws all keys but the newest. */
  withdrawOld(): void;
  /** The newest key's public half as a JWK. */
  publicJwk(): object;
  /** Times that the keys were fetched. */
  fetches(): number;
  /** What is answered from now on, instead of the keys. */
  answerWith(status: number, body: string): void;
  answerWell(): void;
  close(): Promise<void>;
}

const ALGORITHM = "ES256";

/** Starts an issuer on a free port of loopback. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  let published: object[] = [];
  let fetched = 0;
  let count = 0;
  let instead: { readonly status: number; readonly body: string } | undefined;
  let newest: { readonly kid: string; readonly key: CryptoKey; readonly jwk: object };
  const server = createServer((_request, response) => {
    fetched++;
    response.writeHead(instead?.status ?? 200, { "content-type": "application/json" });
    response.end(instead?.body ?? JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  const config = { keys: { url }, issuer: "https://id.example.org", audiences: ["lodegraph"], roleClaim: "roles" };

  const issuer: TokenIssuer = {
    config,
    token: (claims = {}) => {
      const now = Math.floor(Date.now() / 1_000);
      const all = {
        ...{
          iss: config.issuer,
          aud: "lodegraph",
          sub: "ada@example.org",
          roles: ["editor"],
          iat: now,
          exp: now + 300,
        },
        ...claims,
      };
      return new SignJWT(all as JWTPayload).setProtectedHeader({ alg: ALGORITHM, kid: newest.kid }).sign(newest.key);
    },
    rotate: async (isPublished = true) => {
      const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
      const kid = `key-${++count}`;
      newest = { kid, key: privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: "sig" } };
      if (isPublished) published = [...published, newest.jwk];
    },
    withdrawOld: () => {
      published = [newest.jwk];
    },
    publicJwk: () => newest.jwk,
    fetches: () => fetched,
    answerWith: (status, body) => {
      instead = { status, body };
    },
    answerWell: () => {
      instead = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await issuer.rotate();
  return issuer;
}
