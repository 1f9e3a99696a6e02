/** Letters with a stroke, which are no letter and accent in Unicode, and ligatures of two letters. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/**
 * A text with case, accents and runs of white space taken out of account: "Côte  d’Ivoire" and "cote d'ivoire" fold alike.
 * Two names are the same reference exactly when they fold to the same text.
 */
export function fold(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Accents of European scripts alone: in others a mark makes another letter (ガ is not カ).
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[\u2018\u2019\u02BC]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .toLowerCase()
      .replace(/[øłđħıßæœ]/g, (letter) => PLAIN_LETTERS[letter]!)
      .replace(/\s+/gu, " ")
      .trim()
  );
}
