import type { CsvDialect } from "../readers/csv-records.js";
import type { LookupTable } from "./lookup-table.js";
import type { MappingSpec } from "./mapping-schema.js";

/** How the rows of a table become records, checked as far as can be without the table. */
export interface Mapping {
  /** What it is called in messages: the file as it was named, or the name of a shipped one. */
  readonly name: string;
  readonly spec: MappingSpec & { readonly records: NonNullable<MappingSpec["records"]> };
  readonly lookups: ReadonlyMap<string, LookupTable>;
  /** Absent parts are found out from the file, or are as in RFC 4180. */
  readonly dialect: Partial<CsvDialect>;
  /** A hash of all that the mapping is made of. */
  readonly hash: string;
}
