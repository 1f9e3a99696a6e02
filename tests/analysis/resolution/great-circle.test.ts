import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { greatCircleKm } from "../../../src/analysis/resolution/great-circle.js";

const point = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test.each([
  ["a pole and the equator", [90, 0], [0, 17], 10_007.6],
  ["opposite points", [10, 20], [-10, -160], 20_015.1],
  ["the two deposits that USGS calls Bayan Obo", [41.8667, 109.9667], [41.1667, 117.8833], 663],
  ["over the date line", [0, 179.5], [0, -179.5], 111.2],
] as const)("%s", (_what, [latitude, longitude], [other, otherLongitude], km) => {
  const found = greatCircleKm({ latitude, longitude }, { latitude: other, longitude: otherLongitude });
  expect(Math.abs(found - km)).toBeLessThan(1);
});

test("is the same both ways, 0 from a point to itself, and no longer than half the way around", () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      expect(greatCircleKm(one, other)).toBeCloseTo(greatCircleKm(other, one), 6);
      expect(greatCircleKm(one, one)).toBe(0);
      expect(greatCircleKm(one, other)).toBeLessThanOrEqual(20_016);
    }),
  );
});
