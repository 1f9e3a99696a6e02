import type { Command } from "commander";
import { queryListOption, queryOption } from "./query-option.js";

/** Options that say which relationships may be used: RelationshipFilter of the schema. */
export interface FilterOptions {
  readonly type?: readonly string[];
  readonly mineral?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly publishedBy?: string;
  readonly minConfidence?: number;
  readonly status?: readonly string[];
  readonly source?: readonly string[];
}

/** Adds the options of a filter. */
export function withFilterOptions(command: Command): Command {
  return withClaimOptions(command)
    .addOption(queryOption("--as-of <date>", "only those that hold on this date: YYYY, YYYY-MM or YYYY-MM-DD"))
    .addOption(queryOption("--known-at <instant>", "only what was recorded by this instant: 2026-02-15T12:00:00Z"));
}

/** The same without the two times, where a command has times of its own. */
export function withClaimOptions(command: Command): Command {
  return command
    .addOption(queryListOption("--type <types>", "only relationships of these types, comma separated"))
    .addOption(
      queryListOption("--mineral <mineral>", "only those that concern this mineral or a part of it; may be repeated"),
    )
    .addOption(queryOption("--published-by <date>", "only those with a source published by this date"))
    .addOption(queryOption("--min-confidence <number>", "only those at least as sure, 0 to 1"))
    .addOption(queryListOption("--status <statuses>", "only those of these statuses, comma separated"))
    .addOption(queryListOption("--source <id>", "only those with this source; may be repeated"));
}

/** The filter as the schema takes it; what was not given is left out. */
export function filterVariables(options: FilterOptions): Record<string, unknown> {
  const { type, mineral, asOf, knownAt, publishedBy, minConfidence, status, source } = options;
  const where = {
    types: type,
    minerals: mineral,
    asOf,
    knownAt,
    publishedBy,
    minConfidence,
    statuses: status,
    sources: source,
  };
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}
