import type { Place, Row } from "../row.js";
import { slugOf } from "../slug-of.js";
import type { Figure } from "./figure.js";
import { locatorOf, type McsRow } from "./mcs-row.js";

const WORLD = "World total";

interface Chapter {
  readonly place: Place;
  readonly commodity: string;
  readonly facts: object[];
}

/** Figures that are no relationship of a country: zeros, and totals of the world. They become facts of a document, one a commodity. */
export class CommodityFacts {
  readonly #chapters = new Map<string, Chapter>();

  constructor(
    private readonly year: string,
    private readonly source: string,
  ) {}

  /** Takes a figure in. False for one of a sum of countries, of which nothing can be said. */
  take(row: McsRow, { amount, unit, bound, period }: Figure, place: Place): boolean {
    if (row.Country !== WORLD && amount !== 0) return false;
    const chapter = this.#chapters.get(row.Commodity) ?? { place, commodity: row.Commodity, facts: [] };
    this.#chapters.set(row.Commodity, chapter);
    chapter.facts.push({
      statement: `${row.Country}, ${row.Statistics_detail}, ${row.Year}: ${amount === 0 ? "none" : `${row.Value} ${row.Unit}`}.`,
      quantity: amount,
      unit,
      ...(bound === undefined ? {} : { bound }),
      ...period,
      citations: [{ source: this.source, locator: locatorOf(row) }],
    });
    return true;
  }

  /** The documents, and which mineral each is about. */
  *rows(): Generator<Row> {
    for (const { place, commodity, facts } of this.#chapters.values()) {
      const mineral = slugOf(commodity)!;
      const id = `usgs-mcs-${this.year}-${mineral}`;
      const name = `Mineral Commodity Summaries ${this.year}: ${commodity}`;
      const document = { id, kind: "DOCUMENT", name, publishedOn: this.year, facts };
      yield { ...place, sort: "entity", cells: new Map(Object.entries(document)) };
      const covers = { type: "COVERS", from: id, to: mineral, source: this.source };
      yield { ...place, sort: "claim", cells: new Map(Object.entries(covers)) };
    }
  }
}
