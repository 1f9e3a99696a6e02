import { type MergeOrder, mergeColumn, mergeLists } from "./merge-order.js";
import type { NamedClaimColumns } from "./projection.js";
import { sharedArray } from "./shared-array.js";

/** The columns of ClaimColumns that are typed arrays, with how to make one. */
const COLUMN_TYPES = {
  from: Int32Array,
  to: Int32Array,
  types: Uint8Array,
  statuses: Uint8Array,
  validFrom: Int32Array,
  validTo: Int32Array,
  dateParts: Uint8Array,
  strength: Int32Array,
  minerals: Int32Array,
  sources: Int32Array,
  recorded: Int32Array,
  retracted: Int32Array,
} as const;

type NumericColumn = keyof typeof COLUMN_TYPES;
type NumericColumns = { -readonly [Column in NumericColumn]: NamedClaimColumns[Column] };

/** One claim in the codes of the columns. */
export type ClaimRow = { readonly id: string } & { readonly [Column in NumericColumn]: number };

const NUMERIC_COLUMNS = Object.keys(COLUMN_TYPES) as NumericColumn[];
const FIRST_CAPACITY = 1024;

/** Claims in the order in which they arrive, in columns that grow. */
export class ClaimTable {
  readonly ids: string[] = [];
  private capacity = FIRST_CAPACITY;
  private columns = emptyColumns(this.capacity);

  /** The value of a column of a claim. */
  get(column: NumericColumn, row: number): number {
    return this.columns[column][row]!;
  }

  /** Appends a claim and gives its row. Amortised O(1). */
  push(claim: ClaimRow): number {
    const row = this.ids.length;
    if (row === this.capacity) this.grow(this.capacity * 2);
    const { columns } = this;
    this.ids.push(claim.id);
    // Written out: a loop over the names of the columns takes five times as long, for each of millions of claims.
    columns.from[row] = claim.from;
    columns.to[row] = claim.to;
    columns.types[row] = claim.types;
    columns.statuses[row] = claim.statuses;
    columns.validFrom[row] = claim.validFrom;
    columns.validTo[row] = claim.validTo;
    columns.dateParts[row] = claim.dateParts;
    columns.strength[row] = claim.strength;
    columns.minerals[row] = claim.minerals;
    columns.sources[row] = claim.sources;
    columns.recorded[row] = claim.recorded;
    columns.retracted[row] = claim.retracted;
    return row;
  }

  /** These claims among those of a projection, over shared memory. O(claims of both). */
  mergedWith(base: NamedClaimColumns, order: MergeOrder): NamedClaimColumns {
    const merged = emptyColumns(order.count);
    for (const column of NUMERIC_COLUMNS) {
      mergeColumn(order, { known: base[column], more: this.columns[column], merged: merged[column] });
    }
    return { count: order.count, ids: mergeLists(order, base.ids, this.ids), ...merged };
  }

  private grow(capacity: number): void {
    this.capacity = capacity;
    const grown = emptyColumns(capacity);
    for (const column of NUMERIC_COLUMNS) grown[column].set(this.columns[column]);
    this.columns = grown;
  }
}

/** Columns of so many zeros, over shared memory. */
export function emptyColumns(count: number): NumericColumns {
  const columns: Partial<Record<NumericColumn, Int32Array | Uint8Array>> = {};
  for (const column of NUMERIC_COLUMNS)
    columns[column] = sharedArray<Int32Array | Uint8Array>(COLUMN_TYPES[column], count);
  return columns as NumericColumns;
}
