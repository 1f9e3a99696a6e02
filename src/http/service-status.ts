import type { ProjectionStatus } from "../knowledge/knowledge.js";

/** Where the service stands, as `/health/ready` and `/metrics` show it. */
export interface ServiceStatus {
  /** Whether queries can be answered. */
  readonly ready: boolean;
  /** Revision that queries see. */
  readonly revision: number;
  /** What holds the graph: its kind, then perhaps where it is, of which callers are told nothing. */
  readonly store: string;
  /** How far what queries see may lag behind the store, ms; absent where it is not known. */
  readonly lagMs?: number;
  /** For how long changes have waited for the slowest subscriber, ms; absent where it is not known. */
  readonly subscriptionLagMs?: number;
  /** What queries are answered from; absent where it is not known. */
  readonly projection?: ProjectionStatus;
}
