import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { mergeColumn, mergeLists, mergeOrder, numbersAfter } from "../../src/graph/projection/merge-order.js";

/** Values in order, some of them many in a row: those that lie together are copied in one piece. */
const runs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), { maxLength: 8 })
  .map((list) => [...new Set(list.flatMap(([first, count]) => Array.from({ length: count }, (_, n) => first + n)))]);

test("what is merged is what sorting all gives, wherever runs begin and end", () => {
  let longest = 0;
  fc.assert(
    fc.property(runs, runs, fc.boolean(), (known, more, isSorted) => {
      known.sort((a, b) => a - b);
      if (isSorted) more.sort((a, b) => a - b);
      const added = Int32Array.from(more, (_, index) => index).sort((a, b) => more[a]! - more[b]!);
      const order = mergeOrder(known.length, added, (a, b) => known[a]! <= more[b]!);
      const merged = new Int32Array(order.count);
      mergeColumn(order, { known: Int32Array.from(known), more: Int32Array.from(more), merged });
      const expected = [...known, ...more].sort((a, b) => a - b);
      expect([...merged]).toEqual(expected);
      expect(mergeLists(order, known, more)).toEqual(expected);
      const numbers = numbersAfter(order);
      expect([...known, ...more].every((value, index) => expected[numbers[index]!] === value)).toBe(true);
      longest = Math.max(longest, isSorted && known.length === 0 ? more.length : 0);
    }),
    { numRuns: 500 },
  );
  expect(longest).toBeGreaterThan(16);
});
