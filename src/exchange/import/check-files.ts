import type { ImportRecord } from "../../domain/import-record.js";
import type { Citation } from "../../domain/source.js";
import type { ImportFormat } from "./import-format.js";
import { load } from "./load.js";
import type { LoadSummary } from "./load-summary.js";

/** What to check, and against what. */
export interface CheckOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Absent: each file's name says its format. */
  readonly format?: ImportFormat;
  /** The texts of sources by their ids: quotes of these must be exact pieces of them. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whether what names no source is refused. Default: it is counted, as a load takes it. */
  readonly strict?: boolean;
}

/** What was found in files in which nothing is wrong. */
export interface CheckSummary extends Pick<LoadSummary, "sources" | "entities" | "relationships"> {
  /** Quotes that were looked up in the text of their source. */
  readonly quotesChecked: number;
  /** Rows of relationships that name no source: a load is their source itself. */
  readonly uncitedRelationships: number;
  /** Facts, and names that are more than a spelling, that cite no source. */
  readonly uncitedStatements: number;
}

/**
 * Checks files by themselves, as a load into an empty graph does; and besides, a quote must stand in the text of its source where
 * that is given. Where it is strict, whatever is stated must have a source. Throws ImportRefusedError with all that is wrong.
 */
export async function checkFiles(options: CheckOptions): Promise<CheckSummary> {
  const { texts = new Map<string, string>(), strict = false, ...files } = options;
  let quotesChecked = 0;
  const uncited = { claim: 0, entity: 0 };
  const { sources, entities, relationships } = await load({
    ...files,
    dryRun: true,
    inspect: (record, { file, line, cells }, report) => {
      if (record.kind === "source") return;
      for (const { column = cells.has("citations") ? "citations" : "source", citations } of statementsOf(record)) {
        if (citations.length === 0) uncited[record.kind] += 1;
        if (citations.length === 0 && strict) {
          report({ file, line, column, problem: "Nothing is cited for it. Name a source." });
        }
        for (const { source, quote } of citations) {
          const text = texts.get(source);
          if (text === undefined || quote === undefined) continue;
          quotesChecked += 1;
          const problem = `The quote is no exact piece of ${source}: ${JSON.stringify(quote)}.`;
          if (!text.includes(quote)) report({ file, line, column, problem });
        }
      }
    },
  });
  return {
    sources,
    entities,
    relationships,
    quotesChecked,
    uncitedRelationships: uncited.claim,
    uncitedStatements: uncited.entity,
  };
}

interface Statement {
  /** Absent for the row itself. */
  readonly column?: string;
  readonly citations: readonly Citation[];
}

/** All that a record states and that needs a source. A plain alias is a spelling and states nothing. */
function statementsOf(record: Exclude<ImportRecord, { kind: "source" }>): readonly Statement[] {
  switch (record.kind) {
    case "claim":
      return [{ citations: record.claim.citations }];
    case "entity": {
      const { names, facts } = record.entity;
      const stated = names.filter(
        (name) => name.note !== undefined || name.confidence < 1 || name.citations.length > 0,
      );
      return [
        ...stated.map(({ text, citations }) => ({ column: `names ${JSON.stringify(text)}`, citations })),
        ...facts.map(({ citations }, index) => ({ column: `facts[${index}]`, citations })),
      ];
    }
  }
}
