import anyAscii from "any-ascii";
import { LIMITS } from "./limits.js";

/**
 * The words of a name in Latin letters, lower case, without accents, from whatever script it is in: "Норильск" is norilsk, 白云鄂博 is
 * baiyunebo. Chinese characters are read in Chinese, in Japanese names too, and a name is not translated: Япония is yaponiya, not japan.
 * Empty where there is no letter or digit. Of a name longer than a reference may be, its beginning.
 */
export function latinWords(name: string): readonly string[] {
  // Composed, since й is another letter than и, and is read otherwise.
  const latin = anyAscii(name.slice(0, LIMITS.referenceLength).normalize("NFKC"))
    .toLowerCase()
    // What is left of soft signs and elisions is no end of a word.
    .replace(/['`]/g, "");
  return latin.match(/[a-z0-9]+/g) ?? [];
}

/** Whether all letters of a name are Latin. */
export function isLatin(name: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(name);
}
