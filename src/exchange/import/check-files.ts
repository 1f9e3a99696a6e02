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
}

/** What was found in files in which nothing is wrong. */
export interface CheckSummary extends Pick<LoadSummary, "sources" | "entities" | "relationships"> {
  /** Quotes that were looked up in the text of their source. */
  readonly quotesChecked: number;
}

/**
 * Checks files by themselves, as a load into an empty graph does, and more strictly: whatever is stated must have a source, and a
 * quote must stand in the text of its source where that is given. Throws ImportRefusedError with all that is wrong.
 */
export async function checkFiles({ texts = new Map(), ...files }: CheckOptions): Promise<CheckSummary> {
  let quotesChecked = 0;
  const { sources, entities, relationships } = await load({
    ...files,
    dryRun: true,
    inspect: (record, { file, line }, report) => {
      for (const { column, citations } of statementsOf(record)) {
        if (citations.length === 0) report({ file, line, column, problem: "Nothing is cited for it. Name a source." });
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
  return { sources, entities, relationships, quotesChecked };
}

interface Statement {
  readonly column: string;
  readonly citations: readonly Citation[];
}

/** All that a record states and that needs a source. A plain alias is a spelling and states nothing. */
function statementsOf(record: ImportRecord): readonly Statement[] {
  switch (record.kind) {
    case "source":
      return [];
    case "claim":
      return [{ column: "citations", citations: record.claim.citations }];
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
