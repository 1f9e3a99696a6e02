import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.js";
import type { Context } from "../graphql/context.js";
import type { ExportGraph } from "./export-route.js";
import type { RequestBounds } from "./request-bounds.js";

/** Where the service stands, as `/health/ready` shows it. */
export interface ServiceStatus {
  /** Whether queries can be answered. */
  readonly ready: boolean;
  /** Revision that queries see. */
  readonly revision: number;
  /** What holds the graph: its kind, then perhaps where it is, of which callers are told nothing. */
  readonly store: string;
  /** How far what queries see may lag behind the store, ms; absent where it is not known. */
  readonly lagMs?: number;
}

/** The part of the configuration that the server goes by. */
export type HttpConfig = Pick<Config, "host" | "allowedHosts" | "corsOrigins" | "requestTimeoutMs" | "logLevel">;

/** What the server is put together from. */
export interface HttpServerOptions {
  readonly schema: GraphQLSchema;
  /** Pins a state of the graph for one operation. */
  readonly reading: (bounds: RequestBounds) => Context["reading"];
  readonly exportGraph: ExportGraph;
  readonly status: () => ServiceStatus;
  readonly config: HttpConfig;
  /** Where log lines go, JSON each; standard error where absent. */
  readonly logStream?: { write(line: string): void };
}
