import { join } from "node:path";
import type { ImportRecord } from "../../../src/domain/import-record.js";
import type { ImportProblem } from "../../../src/exchange/import/import-problem.js";
import { ImportRefusedError } from "../../../src/exchange/import/import-refused-error.js";
import { load } from "../../../src/exchange/import/load.js";
import type { LoadOptions } from "../../../src/exchange/import/load-options.js";
import type { PassedOver } from "../../../src/exchange/import/passed-over.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** What a load makes of files, by the ids of what it read; claims without an id of theirs by type and ends. */
export interface ReadFiles {
  readonly records: Readonly<Record<string, object>>;
  readonly passedOver: readonly PassedOver[];
  readonly problems: readonly ImportProblem[];
}

/** Loads files, as for an empty graph, and answers what they hold or what is wrong with them. */
export async function recordsOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<LoadOptions> = {},
): Promise<ReadFiles> {
  const input = await temporaryFolder();
  const records: Record<string, object> = {};
  const inspect = (record: ImportRecord) => {
    if (record.kind === "claim") {
      const { id, type, from, to } = record.claim;
      records[/^claim_[0-9a-f]{30}$/.test(id) ? `${from} ${type} ${to}` : id] = record.claim;
    } else {
      const { id, ...columns } = record.kind === "source" ? record.source : record.entity;
      records[id] = columns;
    }
  };
  try {
    const folder = await input.write(files);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const { passedOver } = await load({ paths, inspect, ...options });
    return { records, passedOver, problems: [] };
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
    return { records, passedOver: [], problems: error.problems };
  } finally {
    await input.remove();
  }
}
