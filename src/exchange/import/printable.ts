/** Characters that change what a terminal shows instead of being shown: controls, line ends, and marks that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const UNPRINTABLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A text that others wrote, safe to print on one line of a terminal: what is not shown is escaped as in JSON. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const json = JSON.stringify(character).slice(1, -1);
    return json === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}` : json;
  });
}
