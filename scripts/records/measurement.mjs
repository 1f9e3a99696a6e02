import { inSmallLetters } from "./in-small-letters.mjs";

/** UCUM units by the words of USGS. Prices and counts of people have none here: they are not read. */
const UNITS = {
  "metric tons": "t",
  "thousand metric tons": "kt",
  "thousand metric dry tons": "kt",
  "million metric tons": "Mt",
  kilograms: "kg",
  "million carats": "M[car_m]",
  "thousands of carats": "k[car_m]",
  "million cubic meters": "hm3",
  "million liters": "ML",
  percent: "%",
};

/** What makes the unit of a chapter more than a weight: `(Data in metric tons, antimony content, unless otherwise specified)`. */
const BASIS = /^\(Data in [a-z ]+?, (.+?),? unless otherwise specified\)/;
const BASIS_IN_SECTION = /\((manganese content|gross weight)\)/;
/** A basis of the row's own, in its name or its notes. The chapter's is left out then. */
const OWN_BASIS = /gross weight|content|equivalent|usable ore|crude ore|carats|million liters|marketable/i;

const SCALE_IN_NAME = / ?\((?:thousand metric tons|million metric tons|million liters)(?:, ([^)]+))?\)/;

/** The steps of the chain that a name tells, the first that fits. */
const STEPS = [
  [/^mica\b/i, { type: "PRODUCES", stage: "MINING" }],
  [/alumina, refinery|refinery|smelter/i, { type: "REFINES", stage: "REFINING" }],
  [/^primary production$/i, { type: "PRODUCES", stage: "REFINING" }],
  [/sponge metal|^silicon metal|^pig iron/i, { type: "PRODUCES", stage: "METAL" }],
  [/^ferrosilicon|^raw steel/i, { type: "PRODUCES", stage: "ALLOY" }],
  [/secondary|scrap|spent catalysts/i, { type: "PRODUCES", stage: "RECYCLING" }],
  [/\bmine\b|mineral concentrates/i, { type: "PRODUCES", stage: "MINING" }],
];

/** What a row of the release measures: the type and stage of a claim of it, its label, its unit. Undefined where the unit is none of ours. */
export function measurementOf(row) {
  const unit = UNITS[row.Unit.trim()];
  if (unit === undefined) return undefined;
  const label = [nameOf(row), basisOf(row)].filter(Boolean).join(", ");
  if (row.Statistics === "Reserves") return { type: "HOLDS_RESERVES_OF", unit, label };
  return { ...stepOf(row), unit, label };
}

/** What is measured, in the release's words; `rounded` and the scale of the unit are no part of it. */
function nameOf(row) {
  const detail = row.Statistics_detail.trim()
    .replace(/[:,] rounded$|: rounded$/i, "")
    .replace(SCALE_IN_NAME, (_, more) => (more === undefined ? "" : `, ${more}`))
    .replace(/[ ,]+$/, "")
    .replace(/ +,/g, ",");
  return inSmallLetters(/low-purity/i.test(row.Section) ? detail.replace(/^Primary /, "Primary low-purity ") : detail);
}

function basisOf(row) {
  const inSection = BASIS_IN_SECTION.exec(row.Section)?.[1];
  if (inSection !== undefined) return inSection;
  if (/dry tons/.test(row.Unit)) return "dry weight";
  if (OWN_BASIS.test(row.Statistics_detail) || OWN_BASIS.test(row.Notes)) return undefined;
  return BASIS.exec(row["Other notes"])?.[1]?.replace(/ \((REO|K2O|MgO|TiO2|PGM)\)/, "");
}

function stepOf(row) {
  const step = STEPS.find(([pattern]) => pattern.test(row.Statistics_detail))?.[1];
  if (step !== undefined) return step;
  const mined = /^World .*\bMine Production\b/.test(row.Section);
  return mined ? { type: "PRODUCES", stage: "MINING" } : { type: "PRODUCES" };
}
