/** The id that a name makes: its letters and digits in small Latin letters, and a hyphen for all between them. */
export function slugOf(name) {
  return name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
