import type { ClaimColumns } from "./projection.js";

/** The columns of ClaimColumns that are typed arrays, with how to make one. */
const COLUMN_TYPES = {
  from: Int32Array,
  to: Int32Array,
  types: Uint8Array,
  statuses: Uint8Array,
  validFrom: Int32Array,
  validTo: Int32Array,
  confidence: Float64Array,
  share: Float64Array,
  shareOf: Uint8Array,
  minerals: Int32Array,
  sources: Int32Array,
  recorded: Int32Array,
  retracted: Int32Array,
} as const;

type NumericColumn = keyof typeof COLUMN_TYPES;
type NumericColumns = { -readonly [Column in NumericColumn]: ClaimColumns[Column] };

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
    if (row === this.capacity) this.grow();
    this.ids.push(claim.id);
    for (const column of NUMERIC_COLUMNS) this.columns[column][row] = claim[column];
    return row;
  }

  /** Appends all claims of a projection, as they are. */
  pushAll(claims: ClaimColumns): void {
    while (this.capacity < this.count + claims.count) this.grow();
    for (const column of NUMERIC_COLUMNS) this.columns[column].set(claims[column], this.count);
    for (const id of claims.ids) this.ids.push(id);
  }

  /** The same claims in another order: the row order[i] becomes row i. O(rows). */
  permuted(order: readonly number[]): ClaimColumns {
    const count = order.length;
    const sorted = emptyColumns(count);
    for (const column of NUMERIC_COLUMNS) {
      const source = this.columns[column];
      const target = sorted[column];
      for (let row = 0; row < count; row++) target[row] = source[order[row]!]!;
    }
    return { count, ids: order.map((row) => this.ids[row]!), ...sorted };
  }

  private grow(): void {
    this.capacity *= 2;
    const grown = emptyColumns(this.capacity);
    for (const column of NUMERIC_COLUMNS) grown[column].set(this.columns[column]);
    this.columns = grown;
  }
}

function emptyColumns(capacity: number): NumericColumns {
  const columns: Partial<Record<NumericColumn, Int32Array | Uint8Array | Float64Array>> = {};
  for (const column of NUMERIC_COLUMNS) columns[column] = new COLUMN_TYPES[column](capacity);
  return columns as NumericColumns;
}
