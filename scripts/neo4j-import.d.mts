import type { Neo4jVersion } from "./neo4j-server.mjs";

/** Absolute paths. */
export interface Neo4jImportFiles {
  readonly nodes: string;
  readonly relationships: string;
}

export declare function importIntoNeo4j(
  version: Neo4jVersion,
  folder: string,
  files: Neo4jImportFiles,
  options: readonly string[],
): Promise<void>;
