import neo4j from "neo4j-driver";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { CHANGE_SECTIONS, type ChangePlace, changePlace, notAPlace, readChangePlace } from "../change-place.js";
import type { ChangeRange, PlacedChange } from "../graph-store.js";
import { type TopologyRow, topologyOfRow } from "./claim-relationship.js";
import { type EntityRow, entityOfRow } from "./entity-node.js";
import { readHead } from "./marker.js";
import { type SourceRow, sourceOfRow } from "./source-node.js";
import { statementForType } from "./statement.js";
import type { Transaction } from "./transaction.js";

/** What the pages of all parts of a revision are read with. */
interface PageReading {
  readonly transaction: Transaction;
  readonly revision: number;
  /** The revision whose state claims are shown in. */
  readonly at: number;
}

interface PageBounds {
  /** Key of the change before the page; "" for the first page. */
  readonly after: string;
  readonly limit: number;
}

type EntityVersionRow = EntityRow & { readonly wasMergedInto: string | null };
type ClaimRow = TopologyRow & { readonly supersededBy: string | null };

/** A page of what a revision changed: of each part in turn, until the page is full. */
export async function changesInRevision(
  transaction: Transaction,
  revision: number,
  { after, limit }: ChangeRange,
): Promise<PlacedChange[]> {
  const place = after === undefined ? undefined : readChangePlace(after);
  const { revision: at } = await readHead(transaction);
  const changes: PlacedChange[] = [];
  if (revision > at) return changes;
  const first = place === undefined ? 0 : CHANGE_SECTIONS.indexOf(place.section);
  for (const section of CHANGE_SECTIONS.slice(first)) {
    const bounds = { after: section === place?.section ? place.key : "", limit: limit - changes.length };
    if (bounds.limit > 0) changes.push(...(await PARTS[section]({ transaction, revision, at }, bounds)));
  }
  return changes;
}

const PARTS: Readonly<
  Record<ChangePlace["section"], (reading: PageReading, bounds: PageBounds) => Promise<PlacedChange[]>>
> = {
  async sources({ transaction, revision }, bounds) {
    const rows = await transaction.rows<SourceRow & object>("sources-in-revision", parametersOf(revision, bounds));
    return rows.map((row) => ({
      change: { kind: "source", source: sourceOfRow(row) },
      place: changePlace({ section: "sources", key: row.id }),
    }));
  },
  async entities({ transaction, revision }, bounds) {
    const rows = await transaction.rows<EntityVersionRow>("entities-in-revision", parametersOf(revision, bounds));
    return rows.map((row) => ({
      change: {
        kind: "entity",
        entity: entityOfRow(row),
        isNew: row.revision === revision,
        ...(row.wasMergedInto !== null && { wasMergedInto: row.wasMergedInto }),
      },
      place: changePlace({ section: "entities", key: row.id }),
    }));
  },
  async ended(reading, bounds) {
    const rows = await claims(reading, "claims-ended-in-revision", bounds);
    return rows.map((row) => ({
      change: {
        kind: "ended",
        claim: topologyOfRow(row, reading.at),
        ...(row.supersededBy !== null && { supersededBy: row.supersededBy }),
      },
      place: changePlace({ section: "ended", key: `${row.type} ${row.id}` }),
    }));
  },
  async asserted(reading, bounds) {
    const rows = await claims(reading, "claims-asserted-in-revision", bounds);
    return rows.map((row) => ({
      change: { kind: "asserted", claim: topologyOfRow(row, reading.at) },
      place: changePlace({ section: "asserted", key: `${row.type} ${row.id}` }),
    }));
  },
};

/** Claims type by type, so that each statement has an index to follow: no more types than the revision wrote to. */
async function claims(
  { transaction, revision }: PageReading,
  name: string,
  { after, limit }: PageBounds,
): Promise<ClaimRow[]> {
  const [, afterType = "", afterId = ""] = after === "" ? [] : (/^([A-Z_]+) (.+)$/s.exec(after) ?? refuse());
  const types = await transaction.rows<{ type: RelationshipType }>("types-in-revision", {
    revision: neo4j.int(revision),
  });
  const rows: ClaimRow[] = [];
  for (const { type } of types) {
    if (type < afterType || rows.length >= limit) continue;
    const bounds = { after: type === afterType ? afterId : "", limit: limit - rows.length };
    rows.push(...(await transaction.run<ClaimRow>(statementForType(name, type), parametersOf(revision, bounds))));
  }
  return rows;
}

function parametersOf(revision: number, { after, limit }: PageBounds): Readonly<Record<string, unknown>> {
  return { revision: neo4j.int(revision), after, limit: neo4j.int(limit) };
}

function refuse(): never {
  throw notAPlace();
}
