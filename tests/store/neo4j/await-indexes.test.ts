import { expect, test } from "@jest/globals";
import { awaitIndexes } from "../../../src/store/neo4j/await-indexes.js";
import { Transaction } from "../../../src/store/neo4j/transaction.js";

const filling = (name: string) => ({ name, state: "POPULATING" });

/** A server whose indexes are, look by look, as given, and from then on as at the last look. */
function onServer(...looks: readonly (readonly { name: string; state: string }[])[]) {
  let asked = 0;
  const server = new Transaction({
    run: () => {
      const rows = looks[Math.min(asked++, looks.length - 1)]!;
      return { records: rows.map((row) => ({ toObject: () => row })) } as never;
    },
  });
  return {
    where: "bolt://db.example:7687",
    read: <T>(work: (transaction: Transaction) => Promise<T>) => work(server),
    looks: () => asked,
  };
}

test("indexes are waited for until none is being filled", async () => {
  const server = onServer([filling("a"), filling("b")], [filling("b")], []);
  let between = 0;
  await awaitIndexes(server, {
    beforeLook: async () => {
      between += 1;
    },
  });
  expect([server.looks(), between]).toEqual([3, 2]);
});

test("one that could not be filled ends the wait, by its name", async () => {
  const server = onServer([filling("a")], [filling("a"), { name: "lodegraph_b", state: "FAILED" }]);
  await expect(awaitIndexes(server)).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringMatching(/could not fill the index lodegraph_b\. .*drop the index/),
  });
});

test("the wait ends with its time, and says how many are not there", async () => {
  await expect(awaitIndexes(onServer([filling("a"), filling("b")]), { mostMs: 600 })).rejects.toMatchObject({
    code: "STORE_UNAVAILABLE",
    message: expect.stringContaining("still filling 2 indexes"),
  });
});
