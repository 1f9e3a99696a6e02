import type { FastifyInstance } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { createHttpServer } from "../../src/http/http-server.js";
import type { HttpConfig, HttpServerOptions } from "../../src/http/http-server-options.js";
import type { Reading } from "../../src/knowledge/reading.js";
import { stubSchema } from "./stub-schema.js";

/** A server on a free port of loopback, with what it has logged. */
export interface TestServer {
  readonly server: FastifyInstance;
  /** http://127.0.0.1:port */
  readonly url: string;
  /** Its log so far, one JSON text a line. */
  log(): string;
}

/** An answer of `/graphql`. */
export interface GraphQLAnswer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** The body as it came. */
  readonly text: string;
}

type TestOptions = Partial<Omit<HttpServerOptions, "config">> & { readonly config?: Partial<HttpConfig> };

/** Starts a server; what is not given comes from the stub schema and an empty export. The caller closes it. */
export async function startTestServer({ config, ...parts }: TestOptions = {}): Promise<TestServer> {
  const lines: string[] = [];
  const server = await createHttpServer({
    schema: stubSchema(),
    // The stub schema's fields read nothing but what they are given here.
    reading: (options) => options as unknown as Reading,
    exportGraph: async () => {
      throw new Error("this test has no export");
    },
    status: () => ({ ready: true, revision: 7, store: "stub" }),
    logStream: { write: (line) => lines.push(line) },
    ...parts,
    config: {
      host: "127.0.0.1",
      anonymousReads: true,
      trustedProxies: [],
      allowedHosts: [],
      corsOrigins: [],
      requestTimeoutMs: 5_000,
      maxSubscriptions: 1_000,
      logLevel: "debug",
      ...config,
    },
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  return { server, url, log: () => lines.join("") };
}

/** Sends an operation as a client does, with POST. */
export async function askGraphQL(
  url: string,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  extensions?: unknown,
  key?: string,
): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables, extensions }),
  });
  const text = await response.text();
  return { status: response.status, text, ...JSON.parse(text) };
}
