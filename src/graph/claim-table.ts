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
  private capacity: number;
  private columns: NumericColumns;

  constructor(capacity = FIRST_CAPACITY) {
    this.capacity = Math.max(capacity, FIRST_CAPACITY);
    this.columns = emptyColumns(this.capacity);
  }

  get count(): number {
    return this.ids.length;
  }

  /** The value of a column of a claim. */
  get(column: NumericColumn, row: number): number {
    return this.columns[column][row]!;
  }

  /** Overwrites one value, for a claim that was retracted or cited anew. */
  set(column: NumericColumn, row: number, value: number): void {
    this.columns[column][row] = value;
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

  /** Appends all claims of a projection, as they are. */
  pushAll(claims: NamedClaimColumns): void {
    const needed = this.count + claims.count;
    if (needed > this.capacity) this.grow(needed);
    for (const column of NUMERIC_COLUMNS) this.columns[column].set(claims[column], this.count);
    for (const id of claims.ids) this.ids.push(id);
  }

  /** The same claims in another order, over shared memory: the row order[i] becomes row i. O(rows). */
  permuted(order: ArrayLike<number>): NamedClaimColumns {
    const count = order.length;
    const sorted = emptyColumns(count);
    for (const column of NUMERIC_COLUMNS) permute(this.columns[column], sorted[column], order);
    const ids = new Array<string>(count);
    for (let row = 0; row < count; row++) ids[row] = this.ids[order[row]!]!;
    return { count, ids, ...sorted };
  }

  private grow(capacity: number): void {
    this.capacity = capacity;
    const grown = emptyColumns(capacity);
    for (const column of NUMERIC_COLUMNS) grown[column].set(this.columns[column]);
    this.columns = grown;
  }
}

function permute(source: Int32Array | Uint8Array, target: Int32Array | Uint8Array, order: ArrayLike<number>): void {
  for (let row = 0; row < order.length; row++) target[row] = source[order[row]!]!;
}

function emptyColumns(capacity: number): NumericColumns {
  const columns: Partial<Record<NumericColumn, Int32Array | Uint8Array>> = {};
  for (const column of NUMERIC_COLUMNS)
    columns[column] = sharedArray<Int32Array | Uint8Array>(COLUMN_TYPES[column], capacity);
  return columns as NumericColumns;
}
