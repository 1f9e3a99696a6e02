/** A version that scripts/neo4j-server.mjs can start. */
export type Neo4jVersion = "5.26.30" | "2026.09.0";

/** A server that is running. */
export interface Neo4jServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Of the process that guards it: for {@link stopNeo4j} in another process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** How to start a server. */
export interface Neo4jServerOptions {
  /** Where its data stay. Absent: a temporary folder, deleted when it stops. */
  readonly folder?: string;
  /** Java's notation; 512m where absent. */
  readonly heap?: string;
  /** How much of the store's files is kept in memory, in the same notation; 256m where absent. */
  readonly pageCache?: string;
  /** Where it answers. Absent: a free one. */
  readonly port?: number;
  /** Further lines of neo4j.conf. */
  readonly settings?: readonly string[];
  /** The process with which the server ends; this one where absent. */
  readonly ownerPid?: number;
}

export declare const NEO4J_VERSIONS: readonly Neo4jVersion[];
export declare function neo4jAvailability(
  version: Neo4jVersion,
): { ok: true; java: string } | { ok: false; reason: string };
export declare function startNeo4j(version: Neo4jVersion, options?: Neo4jServerOptions): Promise<Neo4jServer>;
export declare function stopNeo4j(pid: number): Promise<void>;
