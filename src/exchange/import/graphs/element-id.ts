import { hash } from "node:crypto";
import { isSlug } from "../decode/text.js";
import { slugOf } from "../slug-of.js";

/** `12`, `n12`, `e12`: numbers that a program gave, which mean something within one file alone. */
const NUMBERING = /^[a-z]?\d+$/i;
const HASH_DIGITS = 20;

/** The entity id for an id that another program gave: itself where it is a slug, otherwise its Latin letters, otherwise a hash of it. */
export function entityIdOf(id: string): string {
  if (isSlug(id)) return id;
  return slugOf(id) ?? `x${hash("sha256", id).slice(0, HASH_DIGITS)}`;
}

/** Whether an id is but a number that a program gave. */
export function isNumbering(id: string): boolean {
  return NUMBERING.test(id);
}
