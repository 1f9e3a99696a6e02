import { slugOf } from "../../dist/exchange/import/slug-of.js";

/** What each list does to whom it names: the words at the measure's claim, and at that of the effect. */
const LISTS = {
  control_list: { listed: "on the Export Control List", effect: "no dual-use items" },
  watch_list: { listed: "on the Watch List", effect: "stricter review of dual-use exports" },
};

/** Codes of the regions that are a country. A list of European entities doesn't say of which state each is. */
const COUNTRY_CODES = { JPN: "JP", USA: "US", EU: undefined };

/** Legal forms as the notices print them at the end of a name. */
const LEGAL_FORM =
  /,? (?:Co\.,? Ltd\.?|Company, Limited|Corporation|Corp\.|Inc\.|LLC|Ltd\.|Limited|AG|GmbH|Handelsgesellschaft mbH|S\.A\.|S\.p\.A\.|S\.r\.l\.|B\.V\.|a\.s\.|spol\.s\.r\.o|UAB)$/;

/**
 * The entities of the Chinese lists of 2026, and who lists them: a measure TARGETS each, and China RESTRICTS each that the ontology lets it
 * (companies, not institutes and agencies). The same name in two notices is one entity; a name that would have the id of another is refused.
 * Returns the entities that data/*.yaml do not have.
 */
export function readEntityLists(rows, table, claims) {
  const { ids, kinds, whole } = table;
  const entities = new Map();
  const unused = new Set([...Object.keys(ids), ...Object.keys(kinds), ...whole]);
  for (const row of rows) {
    const name = row.entity_name_en;
    unused.delete(name);
    const entity = entityOf(row, table);
    const known = entities.get(entity.id);
    if (known !== undefined && known.name !== name)
      throw new Error(`${known.name} and ${name} would both be ${entity.id}.`);
    entities.set(entity.id, entity);
    addClaims(row, entity, claims);
  }
  if (unused.size > 0) throw new Error(`No notice names ${[...unused].join(", ")} of listed-entities.yaml.`);
  const known = new Set(Object.values(ids));
  return [...entities.values()].filter(({ id }) => !known.has(id));
}

function entityOf({ region, entity_name_en: name }, { ids, kinds, whole }) {
  if (!(region in COUNTRY_CODES)) throw new Error(`No region is called ${region}.`);
  const short = whole.includes(name) ? name : name.replace(LEGAL_FORM, "");
  return {
    id: ids[name] ?? slugOf(short),
    kind: kinds[name] ?? "COMPANY",
    name,
    countryCode: COUNTRY_CODES[region],
    ...(short !== name && { aliases: [short] }),
  };
}

function addClaims({ notice, effective_date, list, order }, entity, claims) {
  if (!(list in LISTS)) throw new Error(`No list is called ${list}.`);
  const { listed, effect } = LISTS[list];
  const measure = measureOf(notice);
  const citation = { source: `${measure}-notice`, locator: `list of entities, No. ${order}` };
  claims.add({ type: "TARGETS", from: measure, to: entity.id, validFrom: effective_date, label: listed }, citation);
  if (entity.kind !== "COMPANY") return;
  claims.add({ type: "RESTRICTS", from: "china", to: entity.id, validFrom: effective_date, label: effect }, citation);
}

/** The id of the measure that a notice is: "No. 11 of 2026" is mofcom-2026-11. */
function measureOf(notice) {
  const [, number, year] = /^No\. (\d+) of (\d{4})$/.exec(notice) ?? [];
  if (number === undefined) throw new Error(`${notice} is no number of a notice.`);
  return `mofcom-${year}-${number}`;
}
