import { distinctCitations } from "../../../domain/citations.js";
import type { Citation } from "../../../domain/source.js";
import type { RecordSort } from "../row.js";
import { importSourceId } from "./import-source.js";
import type { StagingArea } from "./staging-area.js";

/**
 * What is to become of a thing: written; left as it is; written in place of what the graph has; or, for a claim of the graph,
 * given further citations.
 */
export type Action = "new" | "unchanged" | "superseded" | "cited";

/** A thing that the rows of a load speak of, with its first row. */
export interface Item {
  readonly sort: RecordSort;
  readonly seq: number;
  readonly id: string;
  /** How many rows speak of it. */
  readonly records: number;
  /** Whether one of them does not name its source. */
  readonly uncited: boolean;
  /** Whether it gives way to an entity of its kind that the graph has. */
  readonly ifAbsent: boolean;
  readonly action: Action;
  /** JSON of all that it says. */
  readonly content: string;
  /** JSON of the first row's citations. */
  readonly firstCitations: string;
  /** JSON; where cited, all citations that it is to have. */
  readonly allCitations: string | null;
  readonly file: string;
  readonly line: number;
}

type ItemRow = readonly [
  seq: number,
  id: string,
  records: number,
  uncited: number,
  ifAbsent: number,
  action: Action,
  allCitations: string | null,
  content: string,
  firstCitations: string,
  file: string,
  line: number,
];

/** All things of a sort, in the order of the files, in pages. */
export function* itemPages(area: StagingArea, sort: RecordSort): Generator<Item[]> {
  for (const page of area.pages<ItemRow>("page-items", 0, [sort])) {
    yield page.map(
      ([seq, id, records, uncited, ifAbsent, action, allCitations, content, firstCitations, file, line]) => ({
        sort,
        seq,
        id,
        records,
        uncited: uncited === 1,
        ifAbsent: ifAbsent === 1,
        action,
        content,
        firstCitations,
        allCitations,
        file,
        line,
      }),
    );
  }
}

/** The citations that the rows of a claim give by name, each once. */
export function namedCitations(
  area: StagingArea,
  { id, records, firstCitations }: Pick<Item, "id" | "records" | "firstCitations">,
): readonly Citation[] {
  if (records === 1) return distinctCitations(JSON.parse(firstCitations) as Citation[]);
  const rows = area.all<[citations: string, uncited: number, file: string]>("rows-of-claim", [id]);
  return distinctCitations(rows.flatMap(([citations]) => JSON.parse(citations) as Citation[]));
}

/** All citations of a claim that is written anew: where a row names no source, its file on this day is the source. */
export function writtenCitations(area: StagingArea, item: Item, day: string): readonly Citation[] {
  if (!item.uncited) return namedCitations(area, item);
  if (item.records === 1) return [{ source: importSourceId(item.file, day) }];
  const rows = area.all<[citations: string, uncited: number, file: string]>("rows-of-claim", [item.id]);
  return distinctCitations(
    rows.flatMap(([citations, uncited, file]) =>
      uncited === 1 ? [{ source: importSourceId(file, day) }] : (JSON.parse(citations) as Citation[]),
    ),
  );
}
