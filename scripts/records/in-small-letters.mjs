/** Names and symbols that keep their capital within a sentence. */
const NAMES = new Set(["Australia", "Fuller", "Ge", "Portland", "United", "States"]);

/** A name of USGS, such as `Mine production: Usable ore`, as it stands within a sentence. Formulas and abbreviations stay as they are. */
export function inSmallLetters(text) {
  return text.replace(/(?<![A-Za-z0-9])[A-Z][a-z]*(?![A-Za-z0-9])/g, (word) =>
    NAMES.has(word) ? word : word.toLowerCase(),
  );
}
