import { hash } from "node:crypto";
import anyAscii from "any-ascii";
import { IMPORT_LIMITS } from "./import-limits.js";

/** Hexadecimal digits that tell texts of one slug apart: by chance alike once in four thousand million. */
const DIGITS = 8;
/** What a slug tells everything of: words of letters and digits, a space between them, apart from case. */
const TOLD = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/;

/** A text as an id: its Latin letters in lower case and digits, hyphens for all else. Undefined where nothing is left. */
export function slugOf(text: string): string | undefined {
  const slug = latinForm(text).slice(0, IMPORT_LIMITS.idLength).replace(/-+$/, "");
  return slug === "" ? undefined : slug;
}

/**
 * A text as an id that texts of other words do not have: where the slug alone does not tell all of the text, apart from case, a part
 * of the text's hash stands behind it.
 */
export function distinctSlugOf(text: string): string {
  if (TOLD.test(text) && text.length <= IMPORT_LIMITS.idLength) return latinForm(text);
  const digits = hash("sha256", text.toLowerCase()).slice(0, DIGITS);
  const slug = slugOf(text);
  if (slug === undefined) return digits;
  return `${slug.slice(0, IMPORT_LIMITS.idLength - DIGITS - 1).replace(/-+$/, "")}-${digits}`;
}

/** A text without case, accents, scripts and punctuation: its Latin letters and digits, a hyphen for all between them. May be empty. */
export function latinForm(text: string): string {
  // Composed, since й is another letter than и, and is read otherwise.
  return anyAscii(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
