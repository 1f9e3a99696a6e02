/** What a figure of a release of USGS is measured in. */
export interface PrintedUnit {
  /** UCUM. */
  readonly unit: string;
  /** How many of them one of the printed units is. */
  readonly factor: number;
}

const FACTORS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["thousand ", 1_000],
  ["thousands of ", 1_000],
  ["million ", 1_000_000],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ["metric tons", "t"],
  ["metric dry tons", "t"],
  ["kilograms", "kg"],
  ["carats", "[car_m]"],
  ["cubic meters", "m3"],
  ["liters", "L"],
  ["percent", "%"],
]);

const PRINTED =
  /^(thousands of |thousand |million |)(metric (?:dry )?tons|kilograms|carats|cubic meters|liters|percent)$/;
/** A detail may name a unit of its own, which then is the one: `Reserves (million metric tons): Crude ore`. */
const WITHIN = /\(((?:thousand |million )?metric tons)\b/;

/** The unit of a row. Undefined where it is none of those known, such as `tons`, which may be short ones. */
export function printedUnit(unit: string, detail: string): PrintedUnit | undefined {
  const [, factor, name] = PRINTED.exec(WITHIN.exec(detail)?.[1] ?? unit.trim()) ?? [];
  if (factor === undefined || name === undefined) return undefined;
  return { unit: UNITS.get(name)!, factor: FACTORS.get(factor)! };
}
