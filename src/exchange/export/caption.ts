import { spellPartialDate } from "../../domain/partial-date.js";
import type { ExportedRelationship } from "./exported-record.js";

/** What a drawing writes on an edge: its type and its dates, for example "SUPPLIES, from 2021, to 2024". */
export function caption({ type, validFrom, validTo }: ExportedRelationship): string {
  if (validFrom !== undefined && validFrom === validTo) return `${type}, ${spellPartialDate(validFrom)}`;
  const from = validFrom === undefined ? "" : `, from ${spellPartialDate(validFrom)}`;
  const to = validTo === undefined ? "" : `, to ${spellPartialDate(validTo)}`;
  return `${type}${from}${to}`;
}
