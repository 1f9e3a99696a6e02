import { wellFormed } from "../export/well-formed.js";
import { type CompactIri, PREFIXES, type Prefix } from "./vocabulary.js";

/** What an id may be of: the prefix of the IRIs of such records. */
export type Described = Extract<Prefix, "entity" | "claim" | "source">;

/** What needs no percent-encoding, nor the time to find that out. */
const PLAIN = /^[A-Za-z0-9_-]*$/;

/** The IRI of a record. Two ids never share one; a lone surrogate, which no IRI can hold, stands as U+FFFD. */
export function iriOf(described: Described, id: string): CompactIri {
  return `${described}:${PLAIN.test(id) ? id : encodeURIComponent(wellFormed(id))}`;
}

/** The id that a whole IRI (not a compact one) was made from, or undefined where it is none of that kind. */
export function idOf(described: Described, iri: string): string | undefined {
  const prefix = PREFIXES[described];
  if (!iri.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(iri.slice(prefix.length));
  } catch {
    // A percent sign that is followed by no UTF-8: not of our making.
    return undefined;
  }
}
