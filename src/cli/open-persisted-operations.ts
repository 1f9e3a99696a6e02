import type { GraphQLSchema } from "graphql";
import type { Config } from "../config/config.js";
import { BadInputError } from "../domain/errors.js";
import { type PersistedOperations, persistedOperations } from "../http/persisted/persisted-operations.js";
import { readManifest } from "../http/persisted/read-manifest.js";
import { UsageError } from "./usage-error.js";

/** Reads the operations that the settings name; undefined where they name none. Throws UsageError. */
export async function openPersistedOperations(
  { persistedOperations: named }: Pick<Config, "persistedOperations">,
  schema: GraphQLSchema,
): Promise<PersistedOperations | undefined> {
  if (named === undefined) return undefined;
  try {
    return persistedOperations(await readManifest(named.file, schema), named.only);
  } catch (error) {
    throw error instanceof BadInputError ? new UsageError(error.message, { cause: error }) : error;
  }
}
