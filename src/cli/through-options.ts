import type { Command } from "commander";
import { queryListOption, queryOption } from "./query-option.js";

/** Options that say which entities may be passed through: EntityFilter of the schema. */
export interface ThroughOptions {
  readonly throughKind?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxDegree?: number;
}

/** Adds the options of an entity filter. */
export function withThroughOptions(command: Command): Command {
  return command
    .addOption(queryListOption("--through-kind <kinds>", "only through entities of these kinds, comma separated"))
    .addOption(queryListOption("--exclude <reference>", "not through this entity; may be repeated"))
    .addOption(queryOption("--max-degree <number>", "not through entities with more matching relationships than this"));
}

/** The entity filter as the schema takes it; what was not given is left out. */
export function throughVariables({ throughKind, exclude, maxDegree }: ThroughOptions): Record<string, unknown> {
  const through = { kinds: throughKind, exclude, maxDegree };
  return Object.fromEntries(Object.entries(through).filter(([, value]) => value !== undefined));
}
