import type { GraphQLSchema } from "graphql";
import type { RefusalEntry } from "../access/refusal-trail.js";
import type { TokenVerifier } from "../access/token-verifier.js";
import type { Config } from "../config/config.js";
import type { Caller, Context } from "../graphql/context.js";
import type { ChangeFeed } from "../knowledge/changes/change-feed.js";
import type { ExportGraph } from "./export-route.js";
import type { Metrics } from "./metrics/metrics.js";
import type { PersistedOperations } from "./persisted/persisted-operations.js";
import type { RequestBounds } from "./request-bounds.js";
import type { ServiceStatus } from "./service-status.js";

/** The part of the configuration that the server goes by. */
export type HttpConfig = Pick<
  Config,
  | "host"
  | "anonymousReads"
  | "trustedProxies"
  | "rateLimit"
  | "allowedHosts"
  | "corsOrigins"
  | "requestTimeoutMs"
  | "maxSubscriptions"
  | "logLevel"
>;

/** What the server is put together from. */
export interface HttpServerOptions {
  readonly schema: GraphQLSchema;
  /** Pins a state of the graph for one operation. */
  readonly reading: (bounds: RequestBounds) => Context["reading"];
  /** What subscriptions follow; where absent, nothing can be subscribed to. */
  readonly changes?: ChangeFeed;
  readonly exportGraph: ExportGraph;
  /** What writes go through, and whose keys are known; where absent, nothing can be written and no key is known. */
  readonly curation?: Pick<Caller, "curator" | "keys">;
  /** Whose tokens are believed; nobody's where absent. */
  readonly tokens?: TokenVerifier | undefined;
  /** Takes each line about refused attempts, besides the log. */
  readonly audit?: ((entry: RefusalEntry) => void) | undefined;
  /** What clients may ask for by id; whole texts alone where absent. */
  readonly persisted?: PersistedOperations | undefined;
  readonly status: () => ServiceStatus;
  readonly config: HttpConfig;
  /** What the server counts into, and shows at `/metrics`; metrics of its own where absent. */
  readonly metrics?: Metrics;
  /** Where log lines go, JSON each; standard error where absent. */
  readonly logStream?: { write(line: string): void };
}
