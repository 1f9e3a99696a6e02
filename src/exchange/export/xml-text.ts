import { wellFormed } from "./well-formed.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // As themselves they would be read back as spaces or line feeds.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** The text with each character that XML 1.0 can't hold in any way replaced by U+FFFD. */
export function xmlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
  return wellFormed(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}

/** Any character that does not stand for itself: most texts have none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among the ones that are looked for.
const SPECIAL = /[&<>"\u0000-\u001F\u0085\u2028\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A text for an XML 1.0 element or a double-quoted attribute. Characters that XML can't hold in any way become U+FFFD. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return xmlCharacters(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ENTITIES[character] ?? character);
}
