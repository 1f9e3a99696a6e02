import type { Command } from "commander";
import { type Config, readConfig } from "../config/config.js";
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
