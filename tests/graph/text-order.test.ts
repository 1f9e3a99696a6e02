import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { textOrder } from "../../src/graph/projection/text-order.js";

const alphabet = fc.constantFrom("a", "b", "\u0000", "\uffff", "é", "😀");
const text = fc.array(alphabet, { maxLength: 7 }).map((letters) => letters.join(""));

describe("the order of texts", () => {
  test("is that of their code units, equal ones as they came", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), fc.constantFrom("", "claim-"), (endings, prefix) => {
        const texts = endings.map((ending) => prefix + ending);
        const expected = texts
          .map((value, index) => ({ value, index }))
          .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.index - b.index));
        expect([...textOrder(texts)]).toEqual(expected.map(({ index }) => index));
      }),
      { numRuns: 500 },
    );
  });

  test("merges a few new texts into a sorted list", () => {
    const sorted = Array.from({ length: 5_000 }, (_, index) => `id-${String(index).padStart(5, "0")}`);
    const texts = [...sorted, "id-00000x", "a", "id-99999"];
    expect([...textOrder(texts)].map((index) => texts[index])).toEqual([...texts].sort());
  });
});
