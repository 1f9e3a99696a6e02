import { basename } from "node:path";
import type { Source } from "../../../domain/source.js";
import { IMPORT_LIMITS } from "../import-limits.js";

/** The id of a load as a source: `import:suppliers.csv:2026-11-23`. `day` is in UTC. */
export function importSourceId(file: string, day: string): string {
  return `import:${plainName(file, day)}:${day}`;
}

/** A load as the source of claims whose rows name none. */
export function importSource(file: string, day: string): Source {
  return { id: importSourceId(file, day), title: `Import of ${plainName(file, day)} on ${day}` };
}

/** The file's own name, as long as an id allows, without the characters that no id may have. */
function plainName(file: string, day: string): string {
  const room = IMPORT_LIMITS.idLength - "import::".length - day.length;
  return basename(file)
    .slice(0, room)
    .replace(/[\p{Cc}\p{Cs}]/gu, "_");
}
