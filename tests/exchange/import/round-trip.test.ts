import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { load } from "../../../src/exchange/import/load.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { type TemporaryFolder, temporaryFolder } from "../../support/temporary-folder.js";

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** Texts with all that CSV finds hard: quotes, commas, line breaks, accents, formulas. */
const text = fc
  .array(fc.constantFrom("a", " ", '"', ",", "\n", "\r\n", "é", "稀", "=1+1", "|", "\u{1F30F}", "'"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `x${parts.join("")}x`);
const name = text.map((value) => value.replace(/[\r\n|]/g, "-"));
const date = fc.constantFrom("2024", "2024-02", "2024-02-29");
const fraction = fc.double({ min: 0.001, max: 1, noNaN: true });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const countries = fc.array(
  fc.record({
    name,
    aliases: fc.uniqueArray(name, { maxLength: 3 }),
    description: maybe(text),
    latitude: maybe(fc.double({ min: -90, max: 90, noNaN: true })),
  }),
  { minLength: 2, maxLength: 6 },
);
const claims = fc.array(
  fc.record({
    from: fc.nat(5),
    to: fc.nat(5),
    minerals: fc.uniqueArray(fc.constantFrom("tin", "zinc", "antimony"), { maxLength: 3 }),
    validFrom: maybe(date),
    share: maybe(fraction),
    quantity: maybe(fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true })),
    label: maybe(text),
    confidence: maybe(fraction),
    quote: maybe(text),
  }),
  { maxLength: 8 },
);

test.each(["csv", "jsonl"] as const)(
  "whatever is written as %s is read back from the store as it was, and loading it again changes nothing",
  async (format) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(countries, claims, async (places, statements) => {
        const input = await temporaryFolder();
        const store = await openSqliteStore(`${folder.path}/${run++}`);
        try {
          const entities = [
            ...places.map(({ aliases, ...place }, index) => ({
              id: `e${index}`,
              kind: "COUNTRY",
              aliases: aliases.join("|"),
              ...place,
            })),
            ...["tin", "zinc", "antimony"].map((id) => ({ id, kind: "MINERAL", name: id })),
          ];
          const relationships = statements.map(({ from, to, minerals, ...claim }, index) => ({
            id: `c${index}`,
            type: "SUPPLIES",
            from: `e${from % places.length}`,
            to: `e${to % places.length}`,
            minerals: minerals.join("|"),
            source: "s",
            ...claim,
          }));
          await input.write({
            [`entities.${format}`]: write(entities, format),
            [`relationships.${format}`]: write(relationships, format),
            [`sources.${format}`]: write([{ id: "s", title: "S" }], format),
          });
          await load({ store, paths: [input.path] });
          for (const [index, place] of places.entries()) {
            const [stored] = await store.entities([`e${index}`]);
            expect(stored?.name).toBe(place.name);
            expect(stored?.names.map((alias) => alias.text)).toEqual(
              place.aliases.filter((alias) => alias !== place.name),
            );
            expect(stored?.description).toBe(place.description);
            expect(stored?.fields.latitude).toBe(place.latitude === undefined ? undefined : place.latitude + 0);
          }
          for (const [index, statement] of statements.entries()) {
            const [stored] = await store.relationships([`c${index}`]);
            const { quote, minerals, confidence = 1, quantity, ...same } = statement;
            expect(stored).toMatchObject({
              from: `e${same.from % places.length}`,
              to: `e${same.to % places.length}`,
              minerals: [...minerals].sort(),
              confidence,
              citations: [quote === undefined ? { source: "s" } : { source: "s", quote }],
            });
            expect([stored?.validFrom, stored?.share, stored?.label]).toEqual([same.validFrom, same.share, same.label]);
            expect(stored?.quantity).toBe(quantity === undefined ? undefined : quantity + 0);
          }
          expect(await load({ store, paths: [input.path] })).toMatchObject({ revision: 1, citationsAdded: 0 });
        } finally {
          await store.close();
          await input.remove();
        }
      }),
      { numRuns: 25 },
    );
  },
);

function write(records: readonly object[], format: "csv" | "jsonl"): string {
  if (format === "jsonl") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const needed = columns.length > 0 ? columns : ["type", "from", "to"];
  return stringify([...records], { header: true, columns: needed, record_delimiter: "\r\n", quoted_match: /[\r\n]/ });
}
