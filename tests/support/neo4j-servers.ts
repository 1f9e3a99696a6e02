import { existsSync } from "node:fs";
import { open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, test } from "@jest/globals";
import neo4j, { type Driver, type Plan, type RecordShape } from "neo4j-driver";
import { NEO4J_VERSIONS, type Neo4jVersion, neo4jAvailability, startNeo4j } from "../../scripts/neo4j-server.mjs";

// Real Neo4j servers for tests: one of each version in a run of jest, started when the first test file asks for it, stopped after the
// run, or when jest dies. A community server holds one database, so the files take turns: describeNeo4j holds a lock file for
// as long as its tests run. jest.config.js names neo4j-global-setup.mjs and neo4j-global-teardown.mjs, which make this work.
//
// Use:
//   describeNeo4j("import into Neo4j", (server) => {
//     beforeEach(() => server().wipe());
//     test("…", async () => { const store = await openNeo4jStore(server().address); … });
//   });
//
// Where there is no Java or Maven the tests are skipped, and say so; with REQUIRE_NEO4J=1 they fail.

/** Others' tests on the same server, its download and its start come before ours. */
const WAIT_MS = 1_200_000;
const POLL_MS = 100;
/** Tests empty the database all the time; each time Neo4j would plan all statements anew, at up to a second each. */
const KEEP_PLANS = "dbms.cypher.min_replan_interval=1h";
/** What Neo4j makes itself in each database. */
const OWN_INDEXES = ["LOOKUP"];

/** A server whose database is the test file's alone, for now. */
export interface Neo4jTestServer {
  readonly version: Neo4jVersion;
  readonly address: { readonly uri: string; readonly user: string; readonly password: string };
  /** Runs Cypher of a test's own, as somebody in Neo4j Browser would. */
  run<Row extends RecordShape>(cypher: string, parameters?: Record<string, unknown>): Promise<Row[]>;
  /** The names of the operators of an explained statement, one a line. */
  plan(cypher: string, parameters?: Record<string, unknown>): Promise<string>;
  /** Deletes all nodes and relationships; with `schema`, constraints and indexes too (making those anew takes seconds). */
  wipe(what?: "data" | "schema"): Promise<void>;
}

/** As `describe`, once for each version of Neo4j, with a function that gives the server while the tests run. */
export function describeNeo4j(name: string, body: (server: () => Neo4jTestServer) => void): void {
  describeNeo4jVersions(name, NEO4J_VERSIONS, (version) => {
    let held: { readonly server: Neo4jTestServer; release(): Promise<void> } | undefined;
    beforeAll(async () => {
      held = await holdServer(version);
      await held.server.wipe("schema");
    }, WAIT_MS);
    afterAll(() => held?.release());
    body(() => {
      if (held === undefined)
        throw new Error("The Neo4j server is there while tests run, not while they are declared.");
      return held.server;
    });
  });
}

/** As `describe`, for tests that start servers of these versions themselves: once for each that can be started here. */
export function describeNeo4jVersions(
  name: string,
  versions: readonly Neo4jVersion[],
  body: (version: Neo4jVersion) => void,
): void {
  describe.each(versions)(`${name}, Neo4j %s`, (version) => {
    const availability = neo4jAvailability(version);
    if (availability.ok) body(version);
    else reportMissing(name, availability.reason);
  });
}

function reportMissing(name: string, reason: string): void {
  if (process.env.REQUIRE_NEO4J === "1") {
    test("has the Neo4j that REQUIRE_NEO4J wants", () => {
      throw new Error(reason);
    });
    return;
  }
  console.warn(`SKIPPED: ${name}: ${reason}.`);
  test.skip(`skipped: ${reason}`, () => undefined);
}

interface Address {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

async function holdServer(version: Neo4jVersion): Promise<{ server: Neo4jTestServer; release(): Promise<void> }> {
  const folder = process.env.LODEGRAPH_TEST_NEO4J;
  if (folder === undefined)
    throw new Error("jest.config.js must name tests/support/neo4j-global-setup.mjs as its globalSetup.");
  const unlock = await lock(join(folder, `${version}.lock`));
  try {
    const { uri, user, password } = await startOnce(version, join(folder, `${version}.json`));
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    const server: Neo4jTestServer = {
      version,
      address: { uri, user, password },
      run: (cypher, parameters) => run(driver, cypher, parameters),
      plan: (cypher, parameters) => plan(driver, cypher, parameters),
      wipe: (what = "data") => wipe(driver, what),
    };
    return {
      server,
      release: async () => {
        await driver.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startOnce(version: Neo4jVersion, file: string): Promise<Address> {
  if (!existsSync(file)) {
    const ownerPid = Number(process.env.LODEGRAPH_TEST_NEO4J_OWNER);
    const { uri, user, password, pid } = await startNeo4j(version, { ownerPid, settings: [KEEP_PLANS] });
    await writeFile(file, JSON.stringify({ uri, user, password, pid }), { mode: 0o600 });
  }
  return JSON.parse(await readFile(file, "utf8"));
}

/** Waits until nobody holds the file, and holds it until the answer is called. */
async function lock(file: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      await (await open(file, "wx")).close();
      return () => rm(file);
    } catch (error) {
      // No instance of the Error of this realm: Jest has one of its own.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || Date.now() > deadline) throw error;
      await sleep(POLL_MS);
    }
  }
}

async function run<Row extends RecordShape>(
  driver: Driver,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Row[]> {
  const session = driver.session();
  try {
    return (await session.run<Row>(cypher, parameters)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function plan(driver: Driver, cypher: string, parameters: Record<string, unknown> = {}): Promise<string> {
  const session = driver.session();
  try {
    const { summary } = await session.run(cypher, parameters);
    return summary.plan === false ? "" : operatorsOf(summary.plan).join("\n");
  } finally {
    await session.close();
  }
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}

async function wipe(driver: Driver, what: "data" | "schema"): Promise<void> {
  await run(driver, "MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS");
  if (what === "data") return;
  for (const { name } of await run<{ name: string }>(driver, "SHOW CONSTRAINTS YIELD name")) {
    await run(driver, `DROP CONSTRAINT \`${name}\` IF EXISTS`);
  }
  for (const { name, type } of await run<{ name: string; type: string }>(driver, "SHOW INDEXES YIELD name, type")) {
    if (!OWN_INDEXES.includes(type)) await run(driver, `DROP INDEX \`${name}\` IF EXISTS`);
  }
}
