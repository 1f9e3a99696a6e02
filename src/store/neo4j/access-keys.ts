import neo4j from "neo4j-driver";
import type { AccessKey, Role } from "../../domain/access-key.js";
import { storedText } from "../stored-text.js";
import type { Transaction } from "./transaction.js";

interface AccessKeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly hash: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** All access keys, by id. */
export async function readAccessKeys(transaction: Transaction): Promise<AccessKey[]> {
  const rows = await transaction.rows<{ [Column in keyof AccessKeyRow]: AccessKeyRow[Column] }>("access-keys");
  return rows.map(({ revokedAt, ...key }) => ({ ...key, ...(revokedAt !== null && { revokedAt }) }));
}

/** Keeps an access key. The marker is locked first, so that the count of transactions is right. */
export async function writeAccessKey(transaction: Transaction, key: AccessKey): Promise<void> {
  await transaction.rows("lock-marker");
  await transaction.rows("count-commit");
  await putAccessKey(transaction, key);
}

/** Keeps an access key, in a transaction that counts itself. */
export async function putAccessKey(transaction: Transaction, key: AccessKey): Promise<void> {
  await transaction.rows("put-access-key", {
    id: storedText(key.id),
    name: storedText(key.name),
    role: key.role,
    hash: key.hash,
    createdAt: neo4j.int(key.createdAt),
    revokedAt: key.revokedAt === undefined ? null : neo4j.int(key.revokedAt),
  });
}
