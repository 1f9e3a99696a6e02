import { resolve } from "node:path";
import { ROLE_NAMES, type Role } from "../domain/access-key.js";
import { isHost, isLoopback, isNeo4jUri, isNetwork, isOrigin, isWebAddress } from "./address.js";
import { SettingReader, type SettingTexts } from "./setting-reader.js";
import {
  LOG_LEVELS,
  MAX_MEGABYTES,
  MAX_MILLISECONDS,
  MAX_RATE,
  MAX_THREADS,
  MOST_SUBSCRIPTIONS,
  TRAVERSALS,
} from "./settings.js";

/** Least severity that is logged. */
type LogLevel = (typeof LOG_LEVELS)[number];

/** Where traversals run. */
type Traversal = (typeof TRAVERSALS)[number];

/** How to reach a Neo4j server. */
interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
  /** Whether to use a database that holds other data already. */
  readonly adopt: boolean;
  readonly writeLeaseMs: number;
}

/** Whose JSON Web Tokens are believed. */
export interface TokenConfig {
  /** Where the issuer's JWK set is: at a URL, or in a file (an absolute path). */
  readonly keys: { readonly url: URL } | { readonly file: string };
  readonly issuer: string;
  /** One or more, one of which a token must be meant for. */
  readonly audiences: readonly string[];
  /** The claim with the role; dots lead into claims. */
  readonly roleClaim: string;
  /** Absent: a token without a role is refused. */
  readonly defaultRole?: Role;
}

/** All settings, checked. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the embedded store's folder. */
  readonly dataFolder: string;
  /** Absent: the embedded store is used. */
  readonly neo4j?: Neo4jConfig;
  /** Lower case, without ports. Empty: see the host check. */
  readonly allowedHosts: readonly string[];
  /** Origins, or `*` alone. Empty: no page of another origin may read. */
  readonly corsOrigins: readonly string[];
  /** Whether anyone may read without a key or token. */
  readonly anonymousReads: boolean;
  /** Addresses and networks (`10.0.0.0/8`) of the proxies whose word on who asks is taken. */
  readonly trustedProxies: readonly string[];
  /** Absent: no tokens are believed. */
  readonly tokens?: TokenConfig;
  /** Requests a minute of each caller. Absent: no limit. */
  readonly rateLimit?: number;
  /** Absolute path of the file that refused attempts are added to. Absent: the log alone has them. */
  readonly auditLog?: string;
  /** The manifest of operations that are known by id, an absolute path, and whether no others are answered. Absent: none are known. */
  readonly persistedOperations?: { readonly file: string; readonly only: boolean };
  readonly requestTimeoutMs: number;
  readonly traversalBudgetMs: number;
  readonly traversal: Traversal;
  /** Absent: no limit. */
  readonly traversalMemoryMb?: number;
  /** Absent: as many as the machine suggests. */
  readonly traversalThreads?: number;
  /** That may be open at once. */
  readonly maxSubscriptions: number;
  readonly shutdownTimeoutMs: number;
  readonly logLevel: LogLevel;
}

/**
 * Reads all settings: flags first, then the environment, then defaults.
 * Throws BAD_USER_INPUT for the first wrong one, naming it, its value (unless secret) and what is allowed.
 */
export function readConfig(flags: SettingTexts = {}, environment: SettingTexts = process.env): Config {
  const read = new SettingReader(flags, environment);
  return {
    host: read.matching("HOST", isHost),
    port: read.integer("PORT", 0, 65_535),
    dataFolder: resolve(read.text("LODEGRAPH_DATA")),
    ...readNeo4j(read),
    allowedHosts: read.list("ALLOWED_HOSTS", isHost).map((name) => name.toLowerCase()),
    corsOrigins: read.text("CORS_ORIGINS").trim() === "*" ? ["*"] : read.list("CORS_ORIGINS", isOrigin),
    ...readCallers(read),
    ...readPersistedOperations(read),
    requestTimeoutMs: read.integer("REQUEST_TIMEOUT_MS", 1, MAX_MILLISECONDS),
    traversalBudgetMs: read.integer("TRAVERSAL_BUDGET_MS", 1, MAX_MILLISECONDS),
    traversal: read.oneOf("TRAVERSAL", TRAVERSALS),
    ...readMemory(read),
    ...readTraversalThreads(read),
    maxSubscriptions: read.integer("MAX_SUBSCRIPTIONS", 0, MOST_SUBSCRIPTIONS),
    shutdownTimeoutMs: read.integer("SHUTDOWN_TIMEOUT_MS", 1, MAX_MILLISECONDS),
    logLevel: read.oneOf("LOG_LEVEL", LOG_LEVELS),
  };
}

function readNeo4j(read: SettingReader): { readonly neo4j?: Neo4jConfig } {
  const adopt = read.boolean("NEO4J_ADOPT");
  const writeLeaseMs = read.integer("NEO4J_WRITE_LEASE_MS", 1, MAX_MILLISECONDS);
  if (read.text("NEO4J_URI") === "") return {};
  const uri = read.matching("NEO4J_URI", isNeo4jUri);
  const password = read.matching("NEO4J_PASSWORD", (text) => text !== "");
  const database = read.text("NEO4J_DATABASE");
  return {
    neo4j: {
      uri,
      user: read.text("NEO4J_USER"),
      password,
      ...(database === "" ? {} : { database }),
      adopt,
      writeLeaseMs,
    },
  };
}

function readCallers(
  read: SettingReader,
): Pick<Config, "anonymousReads" | "trustedProxies" | "tokens" | "rateLimit" | "auditLog"> {
  const trustedProxies = read.list("TRUSTED_PROXIES", isNetwork);
  const isLocal = isLoopback(read.text("HOST")) && trustedProxies.length === 0;
  return {
    anonymousReads: read.text("ANONYMOUS_READS") === "" ? isLocal : read.boolean("ANONYMOUS_READS"),
    trustedProxies,
    ...readTokens(read),
    ...(read.text("RATE_LIMIT") !== "" && { rateLimit: read.integer("RATE_LIMIT", 1, MAX_RATE) }),
    ...(read.text("AUDIT_LOG") !== "" && { auditLog: resolve(read.text("AUDIT_LOG")) }),
  };
}

function readTokens(read: SettingReader): { readonly tokens?: TokenConfig } {
  const [url, file] = [read.text("JWT_JWKS_URL"), read.text("JWT_JWKS")];
  if (url === "" && file === "") {
    // Half a configuration would leave its author believing that tokens are looked at.
    for (const name of ["JWT_ISSUER", "JWT_AUDIENCE"] as const) if (read.text(name) !== "") read.refuse(name);
    return {};
  }
  if (url !== "" && file !== "") read.refuse("JWT_JWKS");
  const issuer = read.matching("JWT_ISSUER", (text) => text !== "");
  const audiences = read.list("JWT_AUDIENCE", () => true);
  if (audiences.length === 0) read.refuse("JWT_AUDIENCE");
  return {
    tokens: {
      keys: file === "" ? { url: new URL(read.matching("JWT_JWKS_URL", isWebAddress)) } : { file: resolve(file) },
      issuer,
      audiences,
      roleClaim: read.text("JWT_ROLE_CLAIM"),
      ...(read.text("JWT_DEFAULT_ROLE") !== "" && { defaultRole: read.oneOf("JWT_DEFAULT_ROLE", ROLE_NAMES) }),
    },
  };
}

function readPersistedOperations(read: SettingReader): Pick<Config, "persistedOperations"> {
  const only = read.boolean("PERSISTED_ONLY");
  const file = only ? read.matching("PERSISTED_OPERATIONS", (text) => text !== "") : read.text("PERSISTED_OPERATIONS");
  return file === "" ? {} : { persistedOperations: { file: resolve(file), only } };
}

function readMemory(read: SettingReader): { readonly traversalMemoryMb?: number } {
  if (read.text("TRAVERSAL_MEMORY_MB") === "") return {};
  return { traversalMemoryMb: read.integer("TRAVERSAL_MEMORY_MB", 1, MAX_MEGABYTES) };
}

function readTraversalThreads(read: SettingReader): { readonly traversalThreads?: number } {
  if (read.text("TRAVERSAL_THREADS") === "") return {};
  return { traversalThreads: read.integer("TRAVERSAL_THREADS", 1, MAX_THREADS) };
}
