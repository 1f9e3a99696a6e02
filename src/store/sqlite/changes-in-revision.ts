import { CHANGE_SECTIONS, type ChangeSection, changePlace, notAPlace, readChangePlace } from "../change-place.js";
import type { ChangeRange, PlacedChange, RecordedChange } from "../graph-store.js";
import { type TopologyRow, topologyOfRow } from "./claim-row.js";
import type { Column, Connection } from "./connection.js";
import { type EntityRow, entityOfRow } from "./entity-row.js";
import { type SourceRow, sourceOfRow } from "./source-row.js";

/** How a page of a part of a revision is read. */
interface Part {
  readonly statement: string;
  /** The key of the row before the page, as a parameter; undefined for a text that is no key. `text` is absent before the first page. */
  readonly after: (text: string | undefined) => number | string | undefined;
  /** The change in a row, and its key. */
  readonly read: (row: readonly Column[]) => { readonly change: RecordedChange; readonly key: Column | undefined };
}

/** Rows in the order of arrival, the last column of which is their number in it. */
const BY_ARRIVAL = (text = "0") => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);

const PARTS: Readonly<Record<ChangeSection, Part>> = {
  sources: {
    statement: "sources-in-revision",
    after: BY_ARRIVAL,
    read: (row) => ({ change: { kind: "source", source: sourceOfRow(as<SourceRow>(row)) }, key: row.at(-1) }),
  },
  entities: {
    statement: "entities-in-revision",
    after: (text = "") => text,
    read(row) {
      const entity = entityOfRow(as<EntityRow>(row));
      const wasMergedInto = as<readonly (string | null)[]>(row).at(-1);
      const isNew = entity.recordedAt === entity.changedAt;
      return { change: { kind: "entity", entity, isNew, ...(wasMergedInto && { wasMergedInto }) }, key: entity.id };
    },
  },
  ended: {
    statement: "claims-ended-in-revision",
    after: BY_ARRIVAL,
    read(row) {
      const supersededBy = as<readonly (string | null)[]>(row).at(-2);
      const claim = topologyOfRow(as<TopologyRow>(row));
      return { change: { kind: "ended", claim, ...(supersededBy && { supersededBy }) }, key: row.at(-1) };
    },
  },
  asserted: {
    statement: "claims-asserted-in-revision",
    after: BY_ARRIVAL,
    read: (row) => ({ change: { kind: "asserted", claim: topologyOfRow(as<TopologyRow>(row)) }, key: row.at(-1) }),
  },
};

/** A page of what a revision changed: of each part in turn, until the page is full. */
export function changesInRevision(
  connection: Connection,
  revision: number,
  { after, limit }: ChangeRange,
): PlacedChange[] {
  const place = after === undefined ? undefined : readChangePlace(after);
  const changes: PlacedChange[] = [];
  const first = place === undefined ? 0 : CHANGE_SECTIONS.indexOf(place.section);
  for (const section of CHANGE_SECTIONS.slice(first)) {
    const { statement, after: keyOf, read } = PARTS[section];
    const key = keyOf(section === place?.section ? place.key : undefined);
    if (key === undefined) throw notAPlace();
    if (changes.length >= limit) break;
    for (const row of connection.all(statement, [revision, key, limit - changes.length])) {
      const { change, key } = read(row);
      changes.push({ change, place: changePlace({ section, key: String(key) }) });
    }
  }
  return changes;
}

/** The statement says what its rows begin with. */
function as<Row>(row: readonly Column[]): Row {
  return row as unknown as Row;
}
