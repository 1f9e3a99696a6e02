import type { AccessKey, Role } from "../../domain/access-key.js";
import { storedText } from "../stored-text.js";
import type { Parameter } from "./connection.js";

/** The columns of access-keys, in their order. */
export type AccessKeyRow = readonly [
  id: string,
  name: string,
  role: Role,
  hash: string,
  createdAt: number,
  revokedAt: number | null,
];

/** A key out of its row. */
export function accessKeyOfRow([id, name, role, hash, createdAt, revokedAt]: AccessKeyRow): AccessKey {
  return { id, name, role, hash, createdAt, ...(revokedAt !== null && { revokedAt }) };
}

/** The parameters of put-access-key. */
export function accessKeyParameters({ id, name, role, hash, createdAt, revokedAt }: AccessKey): Parameter[] {
  return [storedText(id), storedText(name), role, hash, createdAt, revokedAt];
}
