import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { ENTITIES } from "../graph-fixture.js";
import { readBatches } from "../read-batches.js";

const SECRET = "a-password-nobody-may-see";

/** The message of the one-line refusal that opening must end in. */
async function refusal(options: Parameters<typeof openNeo4jStore>[0]): Promise<string> {
  const error: unknown = await openNeo4jStore(options).then(
    async (store) => {
      await store.close();
      return undefined;
    },
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "STORE_UNAVAILABLE" });
  const { message } = error as Error;
  expect(message).not.toContain("\n");
  expect(message).not.toContain(SECRET);
  return message;
}

describeNeo4j("opening a database", (server) => {
  beforeEach(() => server().wipe());

  test("an empty one is made ours, by two programs at once too", async () => {
    await server().wipe("schema");
    const stores = await Promise.all([openNeo4jStore(server().address), openNeo4jStore(server().address)]);
    for (const store of stores) {
      expect(await store.head()).toMatchObject({ revision: 0 });
      await store.close();
    }
    expect(await server().run("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: 1 }]);
    const [indexes] = await server().run(
      "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'lodegraph_' AND state = 'ONLINE' RETURN count(*) AS online",
    );
    expect(indexes?.online).toBeGreaterThan(70);
  }, 120_000);

  test("opening one that is ours commits nothing", async () => {
    const first = await openNeo4jStore(server().address);
    const version = await first.version();
    await (await openNeo4jStore(server().address)).close();
    expect(await first.version()).toBe(version);
    await first.close();
  });

  test("one that holds other data is refused and left as it is", async () => {
    await server().wipe("schema");
    await server().run("CREATE (:Person {name: 'Ann'})-[:SUPPLIES]->(:Person {name: 'Bob'})");
    expect(await refusal(server().address)).toMatch(/not Lodegraph's.*NEO4J_ADOPT/);
    expect(await server().run("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: 2 }]);
    expect(await server().run("SHOW CONSTRAINTS YIELD name RETURN name")).toEqual([]);
  });

  test("one that holds other data can be adopted, and the data stay out of ours", async () => {
    await server().run("CREATE (:Person {id: 'ann'})-[:SUPPLIES {id: 'theirs'}]->(:Person {id: 'bob'})");
    const store = await openNeo4jStore({ ...server().address, adopt: true });
    await store.apply(ENTITIES, { note: "a test" });
    const { entities, claims } = await readBatches(store.scan());
    expect([entities.length, claims.length]).toEqual([4, 0]);
    expect(await store.relationships(["theirs"])).toEqual([]);
    await store.close();
    const again = await openNeo4jStore(server().address);
    expect(await again.head()).toMatchObject({ revision: 1 });
    await again.close();
  });

  test("one whose labels would get mixed up with ours can't be adopted", async () => {
    await server().run("CREATE (:Entity {id: 'china'})");
    expect(await refusal({ ...server().address, adopt: true })).toMatch(/Use another database/);
  });

  test("one that a newer version wrote is refused", async () => {
    await server().run(
      "CREATE (:Lodegraph {id: 'lodegraph', schemaVersion: 999, revision: 7, recordedAt: datetime()})",
    );
    expect(await refusal(server().address)).toMatch(/schema 999.*Update Lodegraph/);
  });

  test("one that is emptied while it is open is STORE_UNAVAILABLE", async () => {
    const store = await openNeo4jStore(server().address);
    await server().wipe();
    await expect(store.head()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await expect(store.apply(ENTITIES, { note: "n" })).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await store.close();
  });

  test("a wrong password is refused at once, without repeating it", async () => {
    const start = performance.now();
    expect(await refusal({ ...server().address, password: SECRET })).toMatch(/refuses the user or the password/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("a database that does not exist is refused at once, by name", async () => {
    const start = performance.now();
    expect(await refusal({ ...server().address, database: "nowhere" })).toMatch(/NEO4J_DATABASE/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("opening without a server", () => {
  const address = { user: "neo4j", password: SECRET, connectTimeoutMs: 1_500 };
  let silent: Server;
  let port: number;
  const sockets = new Set<Socket>();

  beforeEach(async () => {
    silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const where = silent.address();
    port = typeof where === "object" && where !== null ? where.port : 0;
  });
  afterEach(() => {
    silent.close();
    // The driver keeps a connection that is never answered until the other side closes it.
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  });

  test("a server that is down is given up after the time it has", async () => {
    await new Promise((resolve) => silent.close(resolve));
    const start = performance.now();
    expect(await refusal({ ...address, uri: `bolt://127.0.0.1:${port}` })).toMatch(/does not answer.*NEO4J_URI/);
    expect(performance.now() - start).toBeGreaterThan(1_000);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  test("a server that accepts and keeps silent is given up too", async () => {
    const start = performance.now();
    expect(await refusal({ ...address, uri: `bolt://127.0.0.1:${port}` })).toMatch(/does not answer/);
    expect(performance.now() - start).toBeLessThan(6_000);
  });

  test.each(["http://localhost:7687", "nonsense", ""])("the address %j is refused", async (uri) => {
    expect(await refusal({ ...address, uri })).toMatch(/Write neo4j:\/\/host:7687/);
  });

  test("a password in the address is not repeated", async () => {
    expect(await refusal({ ...address, uri: `http://neo4j:${SECRET}@localhost` })).toMatch(/no address/);
  });
});
