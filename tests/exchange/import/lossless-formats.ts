import type { ExportFormat } from "../../../src/exchange/export/export-format.js";

/** The formats that say that they lose nothing, and are read back. */
export const LOSSLESS_FORMATS = [
  "JSON",
  "CYTOSCAPE",
  "GRAPHML",
  "CSV",
  "TURTLE",
  "JSONL",
] as const satisfies readonly ExportFormat[];
