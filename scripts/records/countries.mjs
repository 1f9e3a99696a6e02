import { slugOf } from "../../dist/exchange/import/slug-of.js";

/** Labels of USGS that country-codes spells otherwise, with the code that is meant. */
const LABELS = {
  Burma: "MM",
  "Congo (Kinshasa)": "CD",
  "Korea, North": "KP",
  "Korea, Republic of": "KR",
  "The Bahamas": "BS",
  "Trinidad and Tobago": "TT",
  Turkey: "TR",
  "United Kingdom": "GB",
  "United States": "US",
};

/** Labels of several countries together, or of all. */
const AGGREGATES = new Set(["World total", "Other countries", "Other", "China, Germany, and Russia"]);

/** Names by which a country is shown here, where country-codes has one that few people type. */
const NAMES = { TR: "Turkey", BA: "Bosnia and Herzegovina", TT: "Trinidad and Tobago" };

/** The countries of the files: those that data/countries.yaml has, and those that are made from country-codes. */
export class Countries {
  #byCode;
  #byName;
  #known;
  #used = new Map();

  /**
   * @param {Record<string, string>[]} codes the rows of country-codes
   * @param {ReadonlyMap<string, string>} known ids of countries that are there, by their ISO 3166-1 alpha-2 code
   */
  constructor(codes, known) {
    this.#byCode = new Map(codes.map((row) => [row["ISO3166-1-Alpha-2"], row]));
    this.#byName = new Map(codes.map((row) => [row["CLDR display name"], row]));
    this.#known = known;
  }

  /**
   * The id of the country that a label means; undefined for several together. Throws for a label that is neither: a footnote's mark that is
   * glued to it must not be guessed away.
   */
  idOf(label) {
    if (AGGREGATES.has(label)) return undefined;
    const row = this.#byCode.get(LABELS[label]) ?? this.#byName.get(label);
    if (row === undefined) throw new Error(`No country is called ${JSON.stringify(label)}.`);
    const iso2 = row["ISO3166-1-Alpha-2"];
    const known = this.#known.get(iso2);
    if (known !== undefined) return known;
    const name = NAMES[iso2] ?? row["CLDR display name"];
    const id = slugOf(name);
    const aliases = new Set(
      [...(this.#used.get(id)?.aliases ?? []), label, row["CLDR display name"]].filter((alias) => alias !== name),
    );
    this.#used.set(id, {
      id,
      kind: "COUNTRY",
      name,
      iso2,
      iso3: row["ISO3166-1-Alpha-3"],
      ...(aliases.size > 0 && { aliases: [...aliases] }),
    });
    return id;
  }

  /** The countries that were asked for and are not there yet, by id. */
  get missing() {
    return [...this.#used.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}
