import { expect, test } from "@jest/globals";
import { Neo4jError } from "neo4j-driver";
import { ConflictError } from "../../../src/domain/errors.js";
import type { ClaimWriteRow } from "../../../src/store/neo4j/claim-relationship.js";
import { DeferredIndexes } from "../../../src/store/neo4j/deferred-indexes.js";
import { Transaction } from "../../../src/store/neo4j/transaction.js";
import { translateError } from "../../../src/store/neo4j/translate-error.js";

const WHERE = "bolt://db.example:7687";
const STAMP = { number: 2, recordedAt: 1, typesBefore: new Set(["SUPPLIES"] as const) };
/** Claims of a type from which on its indexes are put off. */
const MANY_CLAIMS = 20;
const MANY = Array.from(
  { length: MANY_CLAIMS },
  (_, index): ClaimWriteRow => ({ type: "RESTRICTS", from: "a", to: "b", properties: { id: `c${index}` } }),
);

/** Deferred indexes of a server that fails with this code where a statement begins with these words. */
function onServer({ refused, code, turnIsLost = false }: { refused: string; code: string; turnIsLost?: boolean }) {
  const warnings: string[] = [];
  const ran: string[] = [];
  const uncounted: number[] = [];
  const server = new Transaction({
    run: (cypher: string) => {
      if (cypher.startsWith(refused)) {
        const error = new Neo4jError("no", "N/A", "50N42", "error");
        error.code = code;
        throw translateError(error, WHERE);
      }
      ran.push(cypher.slice(0, cypher.indexOf(" ")));
      return { records: [] } as never;
    },
  });
  const connection = {
    where: WHERE,
    read: <T>(work: (transaction: Transaction) => Promise<T>) => work(server),
    write: <T>(work: (transaction: Transaction) => Promise<T>) => work(server),
  };
  const hold = async (transactions: number) => {
    if (turnIsLost && ran.includes("CREATE")) throw new ConflictError("Another program began to write.");
    uncounted.push(transactions);
  };
  return {
    indexes: new DeferredIndexes(connection, MANY_CLAIMS, hold, (text) => warnings.push(text)),
    warnings,
    ran,
    uncounted,
  };
}

test("a user who may not drop indexes is told of the right, once, and the load goes on with them", async () => {
  const forbidden = { refused: "DROP", code: "Neo.ClientError.Security.Forbidden" };
  const { indexes, warnings, ran, uncounted } = onServer(forbidden);
  expect(indexes.due(MANY, STAMP)).toEqual(["RESTRICTS"]);
  await indexes.drop(["RESTRICTS"]);
  expect(warnings).toEqual([expect.stringContaining("DROP INDEX")]);
  expect(indexes.due(MANY, STAMP)).toEqual([]);
  await indexes.rebuild();
  expect(ran).toEqual([]);
  // Nothing was committed that would have to be counted.
  expect(uncounted).toEqual([0]);
});

test("an index that can't be dropped for another reason fails the load", async () => {
  const { indexes, warnings } = onServer({ refused: "DROP", code: "Neo.DatabaseError.Schema.IndexDropFailed" });
  await expect(indexes.drop(["RESTRICTS"])).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  expect(warnings).toEqual([]);
});

test("indexes that a failed load can't make again are told, with the types and the reason", async () => {
  const { indexes, warnings, ran } = onServer({ refused: "CREATE", code: "ServiceUnavailable" });
  await indexes.drop(["RESTRICTS"]);
  expect(ran).toEqual(["DROP", "DROP"]);
  await expect(indexes.rebuild()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  await indexes.restore();
  expect(warnings).toEqual([expect.stringMatching(/RESTRICTS.*does not answer.*next start/)]);
});

test("a load that has lost its turn tells nothing: who has taken it has made the indexes", async () => {
  const { indexes, warnings } = onServer({ refused: "nothing", code: "", turnIsLost: true });
  await indexes.drop(["RESTRICTS"]);
  await indexes.restore();
  expect(warnings).toEqual([]);
});

test("a failed load that dropped none has nothing to make and nothing to tell", async () => {
  const { indexes, warnings, ran } = onServer({ refused: "CREATE", code: "ServiceUnavailable" });
  await indexes.restore();
  expect([warnings, ran]).toEqual([[], []]);
});
