/**
 * A text with case, accents and runs of white space taken out of account: "Côte  d’Ivoire" and "cote d'ivoire" fold alike.
 * Two names are the same reference exactly when they fold to the same text.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
