import { beforeEach, expect, test } from "@jest/globals";
import { Neo4jConnection } from "../../../src/store/neo4j/neo4j-connection.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import type { Transaction } from "../../../src/store/neo4j/transaction.js";
import { WriteTurn } from "../../../src/store/neo4j/write-turn.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";

const TIMES = { leaseMs: 60_000, waitMs: 1_000 };

describeNeo4j("a turn to write", (server) => {
  let connection: Neo4jConnection;

  beforeEach(async () => {
    await server().wipe();
    await (await openNeo4jStore(server().address)).close();
    connection = new Neo4jConnection(server().address, 15_000);
  });

  /** Does what the driver does where the answer to a commit is lost: it runs the transaction again. */
  function repeating(): Neo4jConnection {
    return Object.assign(Object.create(connection), {
      write: async (work: Parameters<Neo4jConnection["write"]>[0]) => {
        await connection.write(work);
        return connection.write(work);
      },
    });
  }

  const batches = () =>
    server().run<{ batches: number[] }>("MATCH (marker:Lodegraph) RETURN marker.writerBatches AS batches");

  test("does not run a batch beside others again that was committed", async () => {
    const turn = new WriteTurn(repeating(), TIMES);
    let runs = 0;
    await turn.run(1, () => Promise.resolve());
    await turn.runBeside(2, () => Promise.resolve(void runs++));
    expect(runs).toBe(1);
    expect(await batches()).toEqual([{ batches: [1, 2] }]);
    await turn.release();
    await connection.close();
  });

  test("ends two batches that wait for each other's locks, with the work of both", async () => {
    const turn = new WriteTurn(connection, TIMES);
    await turn.run(1, () => Promise.resolve());
    const both = meeting(2);
    const lock = (first: string, second: string) => async (transaction: Transaction) => {
      await transaction.run("MERGE (:Entity {id: $id})", { id: first });
      await both();
      await transaction.run("MERGE (:Entity {id: $id})", { id: second });
    };
    await Promise.all([turn.runBeside(2, lock("a", "b")), turn.runBeside(3, lock("b", "a"))]);
    const ids = await server().run("MATCH (entity:Entity) RETURN entity.id AS id ORDER BY id");
    expect(ids).toEqual([{ id: "a" }, { id: "b" }]);
    const [done] = await batches();
    expect(done?.batches.toSorted()).toEqual([1, 2, 3]);
    await connection.close();
  });

  test("runs no batch for a writer that has lost it", async () => {
    await new WriteTurn(connection, TIMES).run(1, () => Promise.resolve());
    const late = new WriteTurn(connection, TIMES).runBeside(2, async (transaction) => {
      await transaction.run("CREATE (:Entity {id: $id})", { id: "late" });
    });
    await expect(late).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await server().run("MATCH (entity:Entity) RETURN entity.id AS id")).toEqual([]);
    expect(await batches()).toEqual([{ batches: [1] }]);
    await connection.close();
  });
});

/** A function that resolves for each caller when so many have called it; for those who come later, at once. */
function meeting(callers: number): () => Promise<void> {
  let come = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come >= callers) open();
    return all;
  };
}
