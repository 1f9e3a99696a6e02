import { wellFormed } from "./well-formed.js";

/**
 * A text as a quoted string of DOT. Line breaks become `\n` and backslashes are doubled, as Graphviz reads them in labels, ids
 * and tooltips; readers that leave escapes alone show them so. Other control characters become U+FFFD.
 */
export function dotText(text: string): string {
  const escaped = wellFormed(text)
    .replace(/\r\n|[\r\u2028\u2029]/g, "\n")
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/[^\P{Control}\t]/gu, "\uFFFD");
  return `"${escaped}"`;
}

/** The same for what Graphviz shows: there it would take `&amp;` for `&`. */
export function dotLabel(text: string): string {
  return dotText(text.replaceAll("&", "&amp;"));
}
