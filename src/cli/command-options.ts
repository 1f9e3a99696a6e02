import { type Command, InvalidArgumentError } from "commander";
import { type Config, readConfig } from "../config.js";
import { LodegraphError } from "../domain/errors.js";
import { UsageError } from "./usage-error.js";

/** Options that every command has. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** Adds the options that every command on a store has. */
export function withStoreOptions(command: Command): Command {
  return command
    .option(
      "--data <dir>",
      "folder of the embedded store (default: LODEGRAPH_DATA, else ./.lodegraph); comes before NEO4J_URI",
    )
    .option("--json", "print JSON, errors too");
}

/** The settings of a command. An explicit folder means the embedded store, whatever NEO4J_URI says. */
export function configOf({ data }: CommonOptions, flags: Readonly<Record<string, string | undefined>> = {}): Config {
  try {
    const { neo4j, ...config } = readConfig({ ...flags, LODEGRAPH_DATA: data });
    return data === undefined && neo4j !== undefined ? { ...config, neo4j } : config;
  } catch (error) {
    throw error instanceof LodegraphError ? new UsageError(error.message, { cause: error }) : error;
  }
}

/** A whole number of an option; the schema says which are allowed. */
export function integer(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

/** A number of an option; the schema says which are allowed. */
export function decimal(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("It must be a number.");
  return Number(text);
}

/** Values of an option that may be repeated, or given as one text with commas. */
export function commaList(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(",").map((item) => item.trim())];
}

/** Values of an option that may be repeated; a name may have a comma in it. */
export function repeated(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
