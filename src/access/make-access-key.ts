import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { AccessKey, Role } from "../domain/access-key.js";

/** Before every key, so that people and scanners of secrets know one when they see it. */
const PREFIX = "lodegraph";
const ID_BYTES = 6;
/** Too many to guess, so that a plain hash of it may be stored. */
const SECRET_BYTES = 32;
const SHAPE = new RegExp(`^${PREFIX}_([0-9a-f]{${2 * ID_BYTES}})_([A-Za-z0-9_-]{43})$`);

/** A new key as it is stored, and as its owner gets it: once, since it can't be found again. */
export interface MadeAccessKey {
  readonly key: AccessKey;
  /** `lodegraph_<id>_<secret>` */
  readonly text: string;
}

/** Makes a key with a random secret. */
export function makeAccessKey({
  name,
  role,
}: Pick<AccessKey, "name" | "role"> & { readonly role: Role }): MadeAccessKey {
  const id = randomBytes(ID_BYTES).toString("hex");
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const key = { id, name, role, hash: hashOf(secret), createdAt: Date.now() };
  return { key, text: `${PREFIX}_${id}_${secret}` };
}

/** A key as it is shown, taken apart. */
export interface ShownAccessKey {
  readonly id: string;
  readonly secret: string;
}

/** Takes a key apart; undefined for a text that is none. */
export function readAccessKey(text: string): ShownAccessKey | undefined {
  const [, id, secret] = SHAPE.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/** Whether a secret is that of a key. Takes as long for any. */
export function isSecretOf(key: AccessKey, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(secret), "hex"), Buffer.from(key.hash, "hex"));
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
