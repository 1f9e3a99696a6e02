import { resolve } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readConfig } from "../../src/config/config.js";
import { SETTINGS, settingsHelp, settingsMarkdown } from "../../src/config/settings.js";

const NEO4J = { NEO4J_URI: "neo4j://db:7687", NEO4J_PASSWORD: "hunter2" };

const TOKENS = {
  JWT_JWKS_URL: "https://id.example.org/jwks",
  JWT_ISSUER: "https://id.example.org",
  JWT_AUDIENCE: "lodegraph",
};

describe("the configuration", () => {
  test("of an empty environment is the documented default", () => {
    expect(readConfig({}, {})).toEqual({
      host: "127.0.0.1",
      port: 4000,
      dataFolder: resolve(".lodegraph"),
      anonymousReads: true,
      trustedProxies: [],
      allowedHosts: [],
      corsOrigins: [],
      requestTimeoutMs: 30_000,
      traversalBudgetMs: 5_000,
      maxSubscriptions: 1_000,
      shutdownTimeoutMs: 10_000,
      traversal: "memory",
      logLevel: "info",
    });
  });

  test("reads every setting", () => {
    expect(
      readConfig(
        {},
        {
          HOST: "::",
          PORT: "0",
          LODEGRAPH_DATA: "/var/lib/lodegraph",
          NEO4J_URI: "bolt+ssc://db.example.org:7687",
          NEO4J_USER: "graph",
          NEO4J_PASSWORD: "hunter2",
          NEO4J_DATABASE: "minerals",
          NEO4J_ADOPT: "TRUE",
          NEO4J_WRITE_LEASE_MS: "60000",
          ALLOWED_HOSTS: "Graph.example.org, 10.0.0.5",
          TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8",
          JWT_JWKS_URL: "https://id.example.org/jwks",
          JWT_ISSUER: "https://id.example.org",
          JWT_AUDIENCE: "lodegraph, https://graph.example.org",
          JWT_ROLE_CLAIM: "realm_access.roles",
          JWT_DEFAULT_ROLE: "READER",
          RATE_LIMIT: "600",
          AUDIT_LOG: "/var/log/lodegraph.jsonl",
          CORS_ORIGINS: "https://app.example.org,http://localhost:3000",
          PERSISTED_OPERATIONS: "/etc/lodegraph/operations.json",
          PERSISTED_ONLY: "true",
          REQUEST_TIMEOUT_MS: "1000",
          TRAVERSAL_BUDGET_MS: "200",
          TRAVERSAL: "database",
          TRAVERSAL_MEMORY_MB: "2000",
          TRAVERSAL_THREADS: "3",
          MAX_SUBSCRIPTIONS: "20",
          SHUTDOWN_TIMEOUT_MS: "50",
          LOG_LEVEL: "DEBUG",
        },
      ),
    ).toEqual({
      anonymousReads: false,
      trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
      tokens: {
        keys: { url: new URL("https://id.example.org/jwks") },
        issuer: "https://id.example.org",
        audiences: ["lodegraph", "https://graph.example.org"],
        roleClaim: "realm_access.roles",
        defaultRole: "reader",
      },
      rateLimit: 600,
      auditLog: "/var/log/lodegraph.jsonl",
      host: "::",
      port: 0,
      dataFolder: "/var/lib/lodegraph",
      neo4j: {
        uri: "bolt+ssc://db.example.org:7687",
        user: "graph",
        password: "hunter2",
        database: "minerals",
        adopt: true,
        writeLeaseMs: 60_000,
      },
      allowedHosts: ["graph.example.org", "10.0.0.5"],
      corsOrigins: ["https://app.example.org", "http://localhost:3000"],
      persistedOperations: { file: "/etc/lodegraph/operations.json", only: true },
      requestTimeoutMs: 1_000,
      traversalBudgetMs: 200,
      traversal: "database",
      traversalMemoryMb: 2_000,
      traversalThreads: 3,
      maxSubscriptions: 20,
      shutdownTimeoutMs: 50,
      logLevel: "debug",
    });
  });

  test.each([
    [{}, true],
    [{ HOST: "::1" }, true],
    [{ HOST: "0.0.0.0" }, false],
    [{ HOST: "0.0.0.0", ANONYMOUS_READS: "true" }, true],
    [{ ANONYMOUS_READS: "false" }, false],
    // Whoever comes through a proxy seems to be local.
    [{ TRUSTED_PROXIES: "127.0.0.1" }, false],
    [{ TRUSTED_PROXIES: "127.0.0.1", ANONYMOUS_READS: "true" }, true],
  ])("anyone may read with %j: %s", (environment, expected) => {
    expect(readConfig({}, environment).anonymousReads).toBe(expected);
  });

  test("takes a flag before the environment, and an empty text for none", () => {
    expect(readConfig({ PORT: "5000" }, { PORT: "6000", HOST: "" })).toMatchObject({ port: 5_000, host: "127.0.0.1" });
  });

  test("takes the keys of tokens from a file too", () => {
    expect(readConfig({}, { ...TOKENS, JWT_JWKS_URL: "", JWT_JWKS: "jwks.json" }).tokens).toEqual({
      keys: { file: resolve("jwks.json") },
      issuer: "https://id.example.org",
      audiences: ["lodegraph"],
      roleClaim: "roles",
    });
  });

  test("has Neo4j's user by default, and no database", () => {
    expect(readConfig({}, NEO4J).neo4j).toEqual({
      uri: "neo4j://db:7687",
      user: "neo4j",
      password: "hunter2",
      adopt: false,
      writeLeaseMs: 15_000,
    });
  });

  test.each([
    ["a port out of range", { PORT: "70000" }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    ["a port that is no number", { PORT: "4000x" }, 'PORT must be a whole number from 0 to 65535, not "4000x".'],
    ["a port that is a fraction", { PORT: "1e3" }, 'PORT must be a whole number from 0 to 65535, not "1e3".'],
    ["a host with a port", { HOST: "localhost:4000" }, "HOST must be a host name or an IP address, without a port"],
    ["a timeout of nothing", { REQUEST_TIMEOUT_MS: "0" }, "REQUEST_TIMEOUT_MS must be a whole number of milliseconds"],
    ["a timeout too long for a timer", { TRAVERSAL_BUDGET_MS: "9999999999" }, "from 1 to 3600000"],
    ["an unknown log level", { LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error"],
    ["an allowed host with a scheme", { ALLOWED_HOSTS: "https://a.example" }, "without scheme or port"],
    ["an origin with a path", { CORS_ORIGINS: "https://a.example/app" }, "without a path"],
    ["an origin without a scheme", { CORS_ORIGINS: "a.example" }, "CORS_ORIGINS must be"],
    ["any origin beside others", { CORS_ORIGINS: "*,https://a.example" }, "or * alone"],
    [
      "an undecided adoption of no database",
      { NEO4J_ADOPT: "maybe" },
      'NEO4J_ADOPT must be true or false, not "maybe".',
    ],
    ["an unknown URI of Neo4j", { ...NEO4J, NEO4J_URI: "http://db:7474" }, "NEO4J_URI must be a URI that starts with"],
    ["Neo4j without a password", { NEO4J_URI: "neo4j://db" }, "NEO4J_PASSWORD must be set where NEO4J_URI is."],
    ["an undecided adoption", { ...NEO4J, NEO4J_ADOPT: "maybe" }, 'NEO4J_ADOPT must be true or false, not "maybe".'],
    ["a proxy by name", { TRUSTED_PROXIES: "proxy.example.org" }, "TRUSTED_PROXIES must be IP addresses and networks"],
    ["a network too narrow", { TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES must be"],
    ["keys of tokens in two places", { ...TOKENS, JWT_JWKS: "jwks.json" }, "JWT_JWKS must be the path of a file, and"],
    ["keys of tokens at no URL", { ...TOKENS, JWT_JWKS_URL: "id.example.org" }, "JWT_JWKS_URL must be a URL"],
    ["no operation at all", { PERSISTED_ONLY: "true" }, "PERSISTED_OPERATIONS must be the path of a file"],
    ["tokens of anyone", { ...TOKENS, JWT_ISSUER: "" }, "JWT_ISSUER must be set where JWT_JWKS_URL or JWT_JWKS is"],
    ["tokens meant for anyone", { ...TOKENS, JWT_AUDIENCE: " , " }, "JWT_AUDIENCE must be set where"],
    ["an issuer without keys", { JWT_ISSUER: "https://id.example.org" }, "JWT_ISSUER must be set where JWT_JWKS_URL"],
    ["an unknown role", { ...TOKENS, JWT_DEFAULT_ROLE: "owner" }, "JWT_DEFAULT_ROLE must be one of reader, editor"],
    ["no requests at all", { RATE_LIMIT: "0" }, "RATE_LIMIT must be a whole number from 1 to"],
    ["an unknown place of traversals", { TRAVERSAL: "moon" }, "TRAVERSAL must be memory or database"],
    ["less than a megabyte", { TRAVERSAL_MEMORY_MB: "0" }, "TRAVERSAL_MEMORY_MB must be a whole number of megabytes"],
  ])("refuses %s in one line that names it", (_name, environment, message) => {
    const read = () => readConfig({}, environment);
    expect(read).toThrow(message);
    expect(read).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", message: expect.not.stringContaining("\n") }),
    );
  });

  test("takes * alone for any origin", () => {
    expect(readConfig({}, { CORS_ORIGINS: " * " }).corsOrigins).toEqual(["*"]);
  });

  test("names the flag where the flag is wrong", () => {
    expect(() => readConfig({ PORT: "x" }, {})).toThrow('--port must be a whole number from 0 to 65535, not "x".');
  });

  test.each([
    ["in a URI", { NEO4J_URI: "neo4j://neo4j:hunter2@db:7687", NEO4J_PASSWORD: "x" }],
    ["in a URI with a slash in it", { NEO4J_URI: "neo4j://neo4j:hunter2/hunter2@db:7687", NEO4J_PASSWORD: "x" }],
    ["in the address of keys", { ...TOKENS, JWT_JWKS_URL: "https://ada:hunter2@id.example.org/jwks" }],
    ["beside another wrong setting", { ...NEO4J, NEO4J_ADOPT: "maybe" }],
  ])("never repeats a password %s", (_name, environment) => {
    expect(() => readConfig({}, environment)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("hunter2") }),
    );
  });
});

describe("the documentation of settings", () => {
  test.each([
    ["--help", settingsHelp()],
    ["the README", settingsMarkdown()],
  ])("for %s has every name, default and meaning", (_name, text) => {
    for (const [name, setting] of Object.entries(SETTINGS)) {
      const line = text
        .split("\n")
        .find((candidate) => candidate.startsWith(`  ${name} `) || candidate.startsWith(`| \`${name}\` |`));
      expect(line).toContain(setting.meaning);
      expect(line).toContain(setting.default);
    }
  });
});
