import { ROLE_NAMES } from "../domain/access-key.js";

/** One setting as `--help` and the README show it. */
export interface Setting {
  /** What holds where it is not given; an empty text means nothing does. */
  readonly default: string;
  readonly meaning: string;
  /** What a value must be, as the end of "… must be". */
  readonly allowed: string;
  /** The command line option that says the same, and comes before the environment. */
  readonly flag?: string;
  /** Set for a value that no message may repeat. */
  readonly secret?: true;
}

/** Longest time that may be set: an hour, far below what a timer can hold. */
export const MAX_MILLISECONDS = 3_600_000;
/** A terabyte: more is a slip. */
export const MAX_MEGABYTES = 1_048_576;
export const TRAVERSALS = ["memory", "database"] as const;
/** More threads than any machine has cores are a slip. */
export const MAX_THREADS = 1_024;
/** Requests a minute: more than a process can answer are a slip. */
export const MAX_RATE = 10_000_000;
/** More than a process may have connections is a slip. */
export const MOST_SUBSCRIPTIONS = 1_000_000;
export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const MILLISECONDS = `a whole number of milliseconds from 1 to ${MAX_MILLISECONDS}`;

/** Every setting by the name of its environment variable, in the order of documentation. */
export const SETTINGS = {
  HOST: {
    default: "127.0.0.1",
    meaning:
      "Address to listen on. Any other than a loopback address can be reached from that network: see ANONYMOUS_READS.",
    allowed: "a host name or an IP address, without a port",
    flag: "--host",
  },
  PORT: {
    default: "4000",
    meaning: "Port to listen on; 0 takes a free one.",
    allowed: "a whole number from 0 to 65535",
    flag: "--port",
  },
  LODEGRAPH_DATA: {
    default: "./.lodegraph",
    meaning: "Folder of the embedded store. Not used with NEO4J_URI.",
    allowed: "the path of a folder",
    flag: "--data",
  },
  NEO4J_URI: {
    default: "",
    meaning: "Neo4j server to keep the graph in, instead of the embedded store: neo4j://host:7687.",
    allowed:
      "a URI that starts with neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s:// or bolt+ssc://, without user or password",
  },
  NEO4J_USER: { default: "neo4j", meaning: "User of Neo4j.", allowed: "a user name" },
  NEO4J_PASSWORD: {
    default: "",
    meaning: "Password of Neo4j; required with NEO4J_URI.",
    allowed: "set where NEO4J_URI is",
    secret: true,
  },
  NEO4J_DATABASE: {
    default: "",
    meaning: "Database of the Neo4j server; the user's home database where it is not set.",
    allowed: "the name of a database",
  },
  NEO4J_ADOPT: {
    default: "false",
    meaning: "Whether to use a Neo4j database that holds other data already.",
    allowed: "true or false",
  },
  NEO4J_WRITE_LEASE_MS: {
    default: "15000",
    meaning:
      "Time after which others may write to Neo4j in the place of a program that has died while it wrote. Much longer than a batch of 10,000 records takes.",
    allowed: MILLISECONDS,
  },
  ALLOWED_HOSTS: {
    default: "",
    meaning:
      "Host names that requests may come under besides the loopback names, comma separated: graph.example.org. Where HOST is no loopback address and none is set, any name is accepted.",
    allowed: "host names or IP addresses, comma separated, without scheme or port",
  },
  ANONYMOUS_READS: {
    default: "",
    meaning:
      "Whether anyone may read without a key or token: true or false; where it is not set, only while HOST is a loopback address and TRUSTED_PROXIES is empty. Behind a proxy on the same machine everyone seems to be local: name it in TRUSTED_PROXIES, or set this to false.",
    allowed: "true or false",
  },
  TRUSTED_PROXIES: {
    default: "",
    meaning:
      "Proxies whose X-Forwarded-For and X-Forwarded-Host are believed, comma separated addresses and networks: 127.0.0.1,10.0.0.0/8. From anyone else these headers are ignored.",
    allowed: "IP addresses and networks such as 10.0.0.0/8, comma separated",
  },
  JWT_JWKS_URL: {
    default: "",
    meaning:
      "Where the issuer of JSON Web Tokens publishes its keys, a JWK set: https://id.example.org/jwks. With it, or with JWT_JWKS, callers may show such a token instead of a key.",
    allowed: "a URL that starts with https:// (or http:// within a network you trust), without user or password",
  },
  JWT_JWKS: {
    default: "",
    meaning: "File with the issuer's JWK set, instead of JWT_JWKS_URL; read at the start.",
    allowed: "the path of a file, and not be set where JWT_JWKS_URL is",
  },
  JWT_ISSUER: {
    default: "",
    meaning: "Who must have issued a token, its claim iss; required with JWT_JWKS_URL or JWT_JWKS.",
    allowed: "set where JWT_JWKS_URL or JWT_JWKS is, and only there",
  },
  JWT_AUDIENCE: {
    default: "",
    meaning:
      "Whom a token must be meant for, its claim aud, comma separated where several will do; required with JWT_JWKS_URL or JWT_JWKS.",
    allowed: "set where JWT_JWKS_URL or JWT_JWKS is, and only there",
  },
  JWT_ROLE_CLAIM: {
    default: "roles",
    meaning:
      "Claim of a token that holds the role, reader, editor or admin, or a list with it among others: roles, or with dots a claim within claims: realm_access.roles.",
    allowed: "the name of a claim",
  },
  JWT_DEFAULT_ROLE: {
    default: "",
    meaning: "Role of a token that names none of ours; where it is not set, such a token is refused with FORBIDDEN.",
    allowed: `one of ${ROLE_NAMES.join(", ")}`,
  },
  RATE_LIMIT: {
    default: "",
    meaning:
      "Requests a minute that each key, each subject of tokens and, without either, each address (IPv6: each /64 network) may send to /graphql, /export and /metrics; more are answered with RATE_LIMITED. No limit where it is not set.",
    allowed: `a whole number from 1 to ${MAX_RATE}`,
  },
  AUDIT_LOG: {
    default: "",
    meaning:
      "File that a JSON line is added to for each attempt that was refused, besides the one in the log; none where it is not set.",
    allowed: "the path of a file",
  },
  CORS_ORIGINS: {
    default: "",
    meaning: "Origins whose pages may read the API in a browser, comma separated: https://app.example.org. * is any.",
    allowed: "origins such as https://app.example.org, comma separated, without a path, or * alone",
  },
  PERSISTED_OPERATIONS: {
    default: "",
    meaning:
      "File with the operations that clients may ask for by id, a manifest as Apollo's generate-persisted-query-manifest writes it; read at the start.",
    allowed: "the path of a file, and be set where PERSISTED_ONLY is true",
  },
  PERSISTED_ONLY: {
    default: "false",
    meaning:
      "Whether to answer the operations of PERSISTED_OPERATIONS alone, and to refuse any other with FORBIDDEN, those of the playground too.",
    allowed: "true or false",
  },
  REQUEST_TIMEOUT_MS: {
    default: "30000",
    meaning: "Longest time of a request; a longer one is answered with the error TIMEOUT.",
    allowed: MILLISECONDS,
  },
  TRAVERSAL_BUDGET_MS: {
    default: "5000",
    meaning: "Time that a search for paths or neighbours may take before it answers with what it has found.",
    allowed: MILLISECONDS,
  },
  TRAVERSAL: {
    default: "memory",
    meaning:
      "Where traversals run: memory, this process; or database, Neo4j, so that the relationships need not fit in memory (docs/traversal-support.md).",
    allowed: "memory or database",
  },
  TRAVERSAL_MEMORY_MB: {
    default: "",
    meaning:
      "Memory that the relationships may take: Neo4j answers for a larger graph as with TRAVERSAL=database, and the embedded store does not start. No limit where it is not set.",
    allowed: `a whole number of megabytes from 1 to ${MAX_MEGABYTES}`,
  },
  TRAVERSAL_THREADS: {
    default: "",
    meaning:
      "Threads for long searches, so that short requests need not wait for them; where it is not set, one fewer than there are processor cores, at least 1.",
    allowed: `a whole number from 1 to ${MAX_THREADS}`,
  },
  MAX_SUBSCRIPTIONS: {
    default: "1000",
    meaning: "Subscriptions that may be open at once, by all clients together; one more is refused with RATE_LIMITED.",
    allowed: `a whole number from 0 to ${MOST_SUBSCRIPTIONS}`,
  },
  SHUTDOWN_TIMEOUT_MS: {
    default: "10000",
    meaning: "Time that running requests have to finish after SIGTERM or SIGINT.",
    allowed: MILLISECONDS,
  },
  LOG_LEVEL: {
    default: "info",
    meaning: "Least severity that is logged, to standard error: debug shows every request.",
    allowed: `one of ${LOG_LEVELS.join(", ")}`,
  },
} as const satisfies Record<string, Setting>;

/** The name of a setting, which is that of its environment variable. */
export type SettingName = keyof typeof SETTINGS;

/** The settings as lines for `--help`. */
export function settingsHelp(): string {
  const rows: [string, Setting][] = Object.entries(SETTINGS);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, { meaning, default: value, flag }]) => {
      const notes = [...(flag === undefined ? [] : [`also ${flag}`]), ...(value === "" ? [] : [`default ${value}`])];
      return `  ${name.padEnd(width)}  ${meaning}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
    })
    .join("\n");
}

/** The settings as a Markdown table for the README. */
export function settingsMarkdown(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { meaning, default: value }]) => `| \`${name}\` | ${value === "" ? "" : `\`${value}\``} | ${meaning} |`,
  );
  return ["| variable | default | meaning |", "|---|---|---|", ...rows].join("\n");
}
