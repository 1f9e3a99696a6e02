import { createHash } from "node:crypto";
import { latinWords } from "../../../domain/latin-words.js";
import { IMPORT_LIMITS } from "../import-limits.js";

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
/** `12`, `n12`, `e12`: numbers that a program gave, which mean something within one file alone. */
const NUMBERING = /^[a-z]?\d+$/i;
const HASH_DIGITS = 20;

/** The entity id for an id that another program gave: itself where it is a slug, otherwise its Latin letters, otherwise a hash of it. */
export function entityIdOf(id: string): string {
  if (id.length <= IMPORT_LIMITS.idLength && SLUG.test(id)) return id;
  const words = latinWords(id).join("-").slice(0, IMPORT_LIMITS.idLength);
  return words === "" ? `x${createHash("sha256").update(id).digest("hex").slice(0, HASH_DIGITS)}` : words;
}

/** Whether an id is but a number that a program gave. */
export function isNumbering(id: string): boolean {
  return NUMBERING.test(id);
}
