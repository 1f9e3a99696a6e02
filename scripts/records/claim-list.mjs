/** The columns of relationships.csv, in their order: those of a claim's content, then those of a citation. */
const CONTENT = [
  "type",
  "from",
  "to",
  "minerals",
  "validFrom",
  "validTo",
  "share",
  "shareOf",
  "stage",
  "quantity",
  "bound",
  "unit",
  "label",
];
export const COLUMNS = [...CONTENT, "source", "quote", "locator"];

/** Claims in the order in which they came. The same statement again is one claim with one more citation. */
export class ClaimList {
  #claims = new Map();
  /** The claims with a figure, by what is quick to compare. */
  #byFigure = new Map();

  add(claim, citation) {
    const key = JSON.stringify(CONTENT.map((column) => claim[column] ?? null));
    const known = this.#claims.get(key);
    if (known !== undefined) {
      known.citations.push(citation);
      return;
    }
    const added = { claim, citations: [citation] };
    this.#claims.set(key, added);
    this.#byFigure.set(figureOf(claim), [...this.#ofFigure(claim), added]);
  }

  /** Cites the claim that is equal in these columns, if there is one: whether there is. */
  cite(claim, columns, citation) {
    const known = this.#ofFigure(claim).find((one) => columns.every((column) => one.claim[column] === claim[column]));
    known?.citations.push(citation);
    return known !== undefined;
  }

  get size() {
    return this.#claims.size;
  }

  /** The rows of relationships.csv: one for each citation. */
  rows() {
    return [...this.#claims.values()].flatMap(({ claim, citations }) =>
      citations.map((citation) => ({ ...claim, ...citation })),
    );
  }

  #ofFigure(claim) {
    return this.#byFigure.get(figureOf(claim)) ?? [];
  }
}

function figureOf({ from, to, validFrom, quantity }) {
  return JSON.stringify([from, to, validFrom, quantity]);
}
