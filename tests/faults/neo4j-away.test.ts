import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seededRandom } from "../../scripts/bench/data/seeded-random.mjs";
import { NEO4J_VERSIONS, type Neo4jServer, startNeo4j } from "../../scripts/neo4j-server.mjs";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { type BuiltProgram, buildProgram } from "../support/built-program.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { describeNeo4jVersions } from "../support/neo4j-servers.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { until } from "../support/until.js";
import { expectHoldings, expectServed, holdingsOf } from "./compare.js";
import { Ledger } from "./ledger.js";
import { type ServerProcess, startServer } from "./server-process.js";
import { GROUND, Writer } from "./writer.js";

const LEASE_MS = 2_000;
const WRITERS = 2;
/** What is read of the graph in memory comes at once, however slow the machine is. */
const AT_ONCE_MS = 5_000;
/** A Neo4j that has just started plans each statement anew, and on a busy machine that takes its time. */
const COMES_BACK_MS = 300_000;

// One version: what is tested is how we take it, and each start takes seconds.
describeNeo4jVersions("Neo4j stopped and started under load", NEO4J_VERSIONS.slice(-1), (version) => {
  let program: BuiltProgram;
  let folder: TemporaryFolder;
  let neo4j: Neo4jServer;
  let server: ServerProcess;
  let key: string;
  const ledger = new Ledger();
  const open = () => openNeo4jStore({ ...neo4j, writeLeaseMs: LEASE_MS });

  beforeAll(async () => {
    [program, folder] = await Promise.all([buildProgram(), temporaryFolder()]);
    neo4j = await startNeo4j(version, { folder: folder.path });
    const made = makeAccessKey({ name: "writer", role: "editor" });
    key = made.text;
    const store = await open();
    await store.putAccessKey(made.key);
    const ground = [aSource(GROUND.source), ...GROUND.entities.map((id) => anEntity(id))];
    await store.apply(ground, { note: "the ground" });
    const claim = aClaim("asserted", "here", "there", { citations: [{ source: GROUND.source, quote: "so it is" }] });
    await store.apply([claim], { note: "one claim" });
    ledger.note(
      { name: "one claim", entities: [], claims: [{ id: "asserted", from: "here", to: "there" }], ended: [] },
      { is: "acknowledged", revision: 2 },
    );
    await store.close();
    server = await startServer(program, [], {
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      NEO4J_WRITE_LEASE_MS: String(LEASE_MS),
      LOG_LEVEL: "fatal",
    });
  }, 600_000);
  afterAll(async () => {
    await server?.kill();
    await neo4j?.stop();
    await program?.remove();
    await folder?.remove();
  });

  const quote = () => server.ask('{ node(id: "asserted") { ... on Relationship { citations { quote } } } }');
  const path = () => server.ask('{ paths(from: "here", to: "there") { outcome } }', {}, key);
  const ready = async () => {
    const { status, text } = await server.get("/health/ready");
    return [status, JSON.parse(text).status];
  };

  test("is told, leaves reads of what is in memory as they are, and loses nothing", async () => {
    let isOver = false;
    let acknowledged = 0;
    const writers = Array.from(
      { length: WRITERS },
      (_, index) => new Writer(`w${index}`, key, seededRandom(index), ledger),
    );
    const writing = Promise.all(
      writers.map((writer) =>
        writer.writeTo(
          server,
          () => isOver,
          () => {
            acknowledged += 1;
          },
        ),
      ),
    );
    await until(() => acknowledged >= 2 * WRITERS, COMES_BACK_MS);
    await neo4j.stop();

    await until(async () => (await ready())[0] === 503);
    expect(await ready()).toEqual([503, "store-unavailable"]);
    expect((await server.get("/health/live")).status).toBe(200);
    // Keys are believed for a second without asking.
    await sleep(1_500);
    const from = performance.now();
    expect(await path()).toMatchObject({ code: undefined, data: { paths: { outcome: "FOUND" } } });
    expect(performance.now() - from).toBeLessThan(AT_ONCE_MS);
    const away = {
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(/^Neo4j at \S+ does not answer\. Start it/),
    };
    const write = server.ask(`mutation { addSources(sources: [{ id: "s", title: "S" }]) { revision } }`, {}, key);
    const askedAt = performance.now();
    expect(await Promise.all([quote(), write])).toMatchObject([away, away]);
    const refusedAfterMs = Math.round(performance.now() - askedAt);

    const heardBefore = acknowledged;
    neo4j = await startNeo4j(version, { folder: folder.path, port: Number(new URL(neo4j.uri).port) });
    await until(async () => (await ready())[0] === 200, COMES_BACK_MS);
    const backAt = performance.now();
    await until(() => acknowledged >= heardBefore + WRITERS, COMES_BACK_MS);
    const recoveredAfterMs = Math.round(performance.now() - backAt);
    isOver = true;
    await writing;
    expect(await quote()).toMatchObject({ data: { node: { citations: [{ quote: "so it is" }] } } });

    const store = await open();
    const held = await holdingsOf(store);
    await store.close();
    expect(ledger.contradictions(held.revisions)).toEqual([]);
    expectHoldings(held, ledger.graphOf(held.revisions));
    await expectServed(server, held);
    console.info(
      `Neo4j stopped and started: ${JSON.stringify({ ...ledger.counts(held.revisions), refusedAfterMs, recoveredAfterMs })}`,
    );
  }, 600_000);
});
