import { inSmallLetters } from "./in-small-letters.mjs";

/** Rows that stand for all forms of a commodity together, or for a commodity of one form. */
const WHOLE = /^All\b/;

/** What the table of commodities (commodities.yaml) says of the rows of the data release. */
export class Commodities {
  #table;

  /** @param {{ commodities: object, minerals: object, forms: object }} table */
  constructor(table) {
    this.#table = table;
  }

  /** The minerals that are written with their facts, by id. */
  get minerals() {
    return this.#table.minerals;
  }

  /** The minerals that are written: those with entries of their own, and the forms. */
  get written() {
    const forms = this.withForms.flatMap((whole) => Object.values(this.formsOf(whole)));
    const named = forms.filter(({ name }) => name !== undefined).map(({ id, name }) => [id, { name }]);
    return new Map([...Object.entries(this.minerals), ...named]);
  }

  isWritten(mineral) {
    return this.written.has(mineral);
  }

  /** The forms of a mineral, by what the release calls them. */
  formsOf(mineral) {
    return this.#table.forms[mineral] ?? {};
  }

  /** The minerals that have forms. */
  get withForms() {
    return Object.keys(this.#table.forms);
  }

  /** The id of the mineral that a row is about. Throws where the table does not know it, so that nothing goes missing in silence. */
  mineralOf(row) {
    const mineral = this.#table.commodities[row["MCS chapter"]]?.[row.Commodity.trim()];
    if (mineral === undefined) throw new Error(`commodities.yaml has no ${row["MCS chapter"]}, ${row.Commodity}.`);
    return mineral;
  }

  /** The id of what a row of import sources is about: a form of the commodity where it has one of its own. */
  importedBy(row) {
    const mineral = this.mineralOf(row);
    return this.formsOf(mineral)[row.Statistics_detail]?.id ?? mineral;
  }

  /** What the release calls the goods of a row of import sources; undefined where that says no more than the commodity's name. */
  goodsOf(row) {
    const detail = row.Statistics_detail;
    if (WHOLE.test(detail) && !/ /.test(detail)) return undefined;
    return detail.toLowerCase() === row.Commodity.trim().toLowerCase() ? undefined : inSmallLetters(detail);
  }
}
