import { expect, test } from "@jest/globals";
import { Neo4jError } from "neo4j-driver";
import { isFromAnotherPast, translateError } from "../../../src/store/neo4j/translate-error.js";

const WHERE = "bolt://db.example:7687";

function driverError(code: string): Neo4jError {
  const error = new Neo4jError("MATCH (secret) is wrong", "N/A", "50N42", "error");
  error.code = code;
  return error;
}

test.each([
  ["ServiceUnavailable", "does not answer"],
  ["SessionExpired", "broke the connection off"],
  ["Neo.ClientError.Security.Unauthorized", "refuses the user or the password"],
  ["Neo.ClientError.Security.AuthenticationRateLimit", "too often"],
  ["Neo.ClientError.Security.CredentialsExpired", "first password"],
  ["Neo.ClientError.Security.Forbidden", "rights"],
  ["Neo.ClientError.Database.DatabaseNotFound", "NEO4J_DATABASE"],
  ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "too long"],
  ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "server.memory.heap.max_size"],
  ["Neo.TransientError.Transaction.DeadlockDetected", "Try again"],
  ["Neo.DatabaseError.General.UnknownError", "its log"],
  ["Neo.ClientError.Something.New", "Neo.ClientError.Something.New"],
])("%s says where it was and what to do, and keeps its cause", (code, part) => {
  const cause = driverError(code);
  const translated = translateError(cause, WHERE);
  expect(translated).toMatchObject({ code: "STORE_UNAVAILABLE", cause, message: expect.stringContaining(part) });
  expect(translated).toMatchObject({ message: expect.stringContaining(WHERE) });
  expect(translated).not.toMatchObject({ message: expect.stringContaining("secret") });
});

test.each([
  ["Neo.TransientError.Transaction.BookmarkTimeout", true],
  ["Neo.ClientError.Transaction.InvalidBookmark", true],
  ["Neo.ClientError.Transaction.InvalidBookmarkMixture", true],
  ["Neo.ClientError.Transaction.TransactionTimedOut", false],
  ["ServiceUnavailable", false],
])("%s says that what we have seen never was: %j", (code, expected) => {
  expect(isFromAnotherPast(driverError(code))).toBe(expected);
});

test("an error that is not the driver's stays as it is", () => {
  const error = new RangeError("ours");
  expect(translateError(error, WHERE)).toBe(error);
});
