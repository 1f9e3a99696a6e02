import { jsonText } from "./json-text.js";
import { wellFormed } from "./well-formed.js";

/** ASCII but letters, digits, space, comma, apostrophe and parentheses; and the characters that Mermaid marks entities with. */
const MARKUP = /[^A-Za-z0-9 ,'()\P{ASCII}]|[ﬂ°¶ß]/gu;
/** A no-break space: a label may not be empty. */
const BLANK = "#160;";

/**
 * A text as a quoted label of a Mermaid flowchart. Whatever could be read as syntax, Markdown, HTML or a directive is a
 * numeric entity; white space is evened out and other control characters become U+FFFD.
 */
export function mermaidText(text: string): string {
  const plain = wellFormed(text)
    .replace(/[\s\u0085]+/gu, " ")
    .trim()
    .replace(/\p{Control}/gu, "\uFFFD");
  return `"${plain.replace(MARKUP, (character) => `#${character.codePointAt(0)};`) || BLANK}"`;
}

/**
 * A value as a comment line of JSON. Mermaid looks for directives and tags in comments too, so the characters that
 * they begin with are JSON escapes.
 */
export function mermaidComment(value: object): string {
  const json = jsonText(value).replace(/[<>&%\u0085]/g, unicodeEscape);
  return `%% ${json}\n`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
