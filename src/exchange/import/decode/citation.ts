import { optional, required } from "./column-table.js";
import { recordsOf } from "./list.js";
import { id, text } from "./text.js";

/** The citations of a claim, name or fact, as JSON and YAML write them. */
export const citations = recordsOf({ source: required(id), quote: optional(text), locator: optional(text) });
