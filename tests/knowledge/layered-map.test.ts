import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { LayeredMap } from "../../src/knowledge/layered-map.js";

const key = fc.integer({ min: 0, max: 400 }).map(String);
const changes = fc.array(fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })), { maxLength: 200 }), {
  maxLength: 12,
});

test("copies have what was changed, and what they were copied from stays as it was", () => {
  fc.assert(
    fc.property(changes, (steps) => {
      const states = [{ map: LayeredMap.empty<number>(), expected: new Map<string, number>() }];
      for (const step of steps) {
        const { map, expected } = states.at(-1)!;
        const changed = new Map(expected);
        for (const [name, value] of step) {
          if (value === undefined) changed.delete(name);
          else changed.set(name, value);
        }
        states.push({ map: map.with(new Map(step)), expected: changed });
      }
      for (const { map, expected } of states) {
        for (let name = 0; name <= 400; name++) expect(map.get(String(name))).toBe(expected.get(String(name)));
        expect(map.has("7")).toBe(expected.has("7"));
      }
    }),
  );
});
