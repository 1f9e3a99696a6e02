import { isDeepStrictEqual } from "node:util";
import { canonicalValue, type RecordKind } from "../export/content-seal.js";
import type { FoundRecord } from "./exported-file.js";

/** A record that two exports do not have alike. */
export interface RecordDifference {
  readonly kind: RecordKind;
  readonly id: string;
  /** Which of the two has it; both where it differs. */
  readonly in: "FIRST" | "SECOND" | "BOTH";
  /** Where both have it: the columns that differ, with the values of both. Null stands for no value. */
  readonly columns?: Readonly<Record<string, readonly [first: unknown, second: unknown]>>;
}

/** The records that two exports do not have alike, by kind and then by id. */
export function compareRecords(first: readonly FoundRecord[], second: readonly FoundRecord[]): RecordDifference[] {
  const [before, after] = [byKey(first), byKey(second)];
  const differences: RecordDifference[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [one, other] = [before.get(key), after.get(key)];
    const { kind, record } = (one ?? other)!;
    const id = String(record.id);
    if (one === undefined) differences.push({ kind, id, in: "SECOND" });
    else if (other === undefined) differences.push({ kind, id, in: "FIRST" });
    else {
      const columns = differingColumns(one.record, other.record);
      if (Object.keys(columns).length > 0) differences.push({ kind, id, in: "BOTH", columns });
    }
  }
  return differences;
}

function byKey(records: readonly FoundRecord[]): Map<string, FoundRecord> {
  return new Map(records.map((found) => [`${found.kind} ${found.record.id}`, found]));
}

/** The record with what its seal is made of. */
function asSealed(record: FoundRecord["record"]): FoundRecord["record"] {
  return JSON.parse(canonicalValue(record) ?? "{}");
}

function differingColumns(first: FoundRecord["record"], second: FoundRecord["record"]) {
  const [one, other] = [asSealed(first), asSealed(second)];
  const columns: Record<string, readonly [unknown, unknown]> = {};
  for (const column of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const pair = [one[column] ?? null, other[column] ?? null] as const;
    if (!isDeepStrictEqual(pair[0], pair[1])) columns[column] = pair;
  }
  return columns;
}
