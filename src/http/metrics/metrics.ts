// The last version of prom-client for Node 20; its successor, @prometheus-io/client, has the same interface and wants 22.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ClaimedIdentity } from "../../access/credentials.js";
import type { Observer, RefreshKind } from "../../knowledge/observer.js";
import { ERROR_STATUS, type PublicErrorCode } from "../error-status.js";
import type { ServiceStatus } from "../service-status.js";
import { Durations } from "./durations.js";

/** What an operation is; `unknown` where it could not be read so far. */
export type OperationKind = "query" | "mutation" | "subscription" | "unknown";
/** How an operation ended: without errors, with data and errors, or with errors alone. */
export type OperationOutcome = "ok" | "partial" | "failed";

const TRANSPORTS = ["websocket", "sse"] as const;
/** How a subscriber is told. */
export type Transport = (typeof TRANSPORTS)[number];

/** What somebody showed who was refused. */
type Credential = ClaimedIdentity["credential"];

/** Upper ends of durations, in seconds: from what a traversal in memory takes to the default timeout of a request. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const REFUSAL_CODES = ["UNAUTHENTICATED", "FORBIDDEN", "RATE_LIMITED"] as const satisfies readonly PublicErrorCode[];
const CREDENTIALS: readonly Credential[] = ["none", "key", "token", "unreadable"];
const REFRESH_KINDS: readonly RefreshKind[] = ["incremental", "reload", "failed"];

/**
 * What one server counts and measures. Labels have few values, and none that a caller could make up: no names of operations, no
 * addresses, no ids.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations = new Durations();

  private readonly requests = new Histogram({
    name: "lodegraph_http_request_duration_seconds",
    help: "Time to answer HTTP requests, by the pattern of their route (none: no such address) and the status.",
    labelNames: ["route", "status"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: "lodegraph_graphql_operation_duration_seconds",
    help: "Time to execute GraphQL operations, by kind and outcome (ok, partial: data and errors, failed: errors alone).",
    labelNames: ["kind", "outcome"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: "lodegraph_errors_total",
    help: "Errors in answers, by extensions.code.",
    labelNames: ["code"],
    registers: [this.registry],
  });
  private readonly refusals = new Counter({
    name: "lodegraph_refusals_total",
    help: "Attempts that were refused, by extensions.code and by what the caller showed (none, key, token, unreadable).",
    labelNames: ["code", "credential"],
    registers: [this.registry],
  });
  private readonly refreshes = new Histogram({
    name: "lodegraph_refresh_duration_seconds",
    help: "Time to take in commits: incremental by the change log, reload of everything after a hand edit, failed.",
    labelNames: ["how"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly records = new Counter({
    name: "lodegraph_record_cache_reads_total",
    help: "Records asked for by id, by sort, and whether they were in memory (hit) or read from the store (miss).",
    labelNames: ["records", "result"],
    registers: [this.registry],
  });
  private readonly traversals = new Histogram({
    name: "lodegraph_traversal_duration_seconds",
    help: "Time of traversals, by name, by where they ran (inline, worker, database), and whether their time was up before they had found everything.",
    labelNames: ["name", "where", "spent"],
    buckets: SECONDS,
    registers: [this.registry],
  });

  private readonly subscriptions = new Gauge({
    name: "lodegraph_subscriptions",
    help: "Subscriptions that are open, by transport (websocket, sse).",
    labelNames: ["transport"],
    registers: [this.registry],
  });
  private readonly events = new Counter({
    name: "lodegraph_subscription_events_total",
    help: "Events that subscribers took, by transport (websocket, sse).",
    labelNames: ["transport"],
    registers: [this.registry],
  });

  private readonly subscriptionLag = this.gauge(
    "lodegraph_subscription_lag_seconds",
    "For how long changes have waited for the subscriber that is furthest behind; 0 where all have been told everything.",
  );
  private readonly ready = this.gauge(
    "lodegraph_ready",
    "1 where queries can be answered and the store answers, else 0.",
  );
  private readonly lag = this.gauge(
    "lodegraph_projection_lag_seconds",
    "For how long there may have been commits that answers do not show; 0 in good order.",
  );
  private readonly revision = this.gauge("lodegraph_projection_revision", "Revision of the store that answers show.");
  private readonly version = this.gauge(
    "lodegraph_projection_version",
    "Number of projections that this process has read or built.",
  );
  private readonly entities = this.gauge("lodegraph_projection_entities", "Entities in the projection.");
  private readonly relationships = this.gauge(
    "lodegraph_projection_relationships",
    "Versions of relationships in the projection, retracted ones included.",
  );
  private readonly bytes = this.gauge("lodegraph_projection_bytes", "Bytes of the projection's typed arrays.");

  /** To be told what goes on in the knowledge that is served. */
  readonly observer: Observer = {
    refreshed: (how, durationMs) => this.refreshes.observe({ how }, durationMs / 1_000),
    recordsRead: (records, { hits, misses }) => {
      this.records.inc({ records, result: "hit" }, hits);
      this.records.inc({ records, result: "miss" }, misses);
    },
    traversed: ({ name, where, spent, ms }) =>
      this.durations.add(this.traversals, { name, where, spent: String(spent) }, ms),
  };

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    // There from the start, so that a rise from nothing is seen as one.
    for (const how of REFRESH_KINDS) this.refreshes.zero({ how });
    for (const transport of TRANSPORTS) {
      this.subscriptions.set({ transport }, 0);
      this.events.inc({ transport }, 0);
    }
    for (const code of Object.keys(ERROR_STATUS)) this.errors.inc({ code }, 0);
    for (const code of REFUSAL_CODES) {
      for (const credential of CREDENTIALS) this.refusals.inc({ code, credential }, 0);
    }
  }

  /** An HTTP request was answered; `route` is the pattern of its route. */
  requestAnswered(route: string, status: number, durationMs: number): void {
    this.durations.add(this.requests, { route, status }, durationMs);
  }

  /** A GraphQL operation has ended. */
  operationEnded(kind: OperationKind, outcome: OperationOutcome, durationMs: number): void {
    this.durations.add(this.operations, { kind, outcome }, durationMs);
  }

  /** An error was put into an answer. */
  errorShown(code: PublicErrorCode): void {
    this.errors.inc({ code });
  }

  /** Somebody was refused who showed a credential of a kind. */
  accessRefused(code: PublicErrorCode, credential: Credential): void {
    this.refusals.inc({ code, credential });
  }

  /** A subscription was opened. */
  subscriptionOpened(transport: Transport): void {
    this.subscriptions.inc({ transport });
  }

  /** A subscription has ended. */
  subscriptionEnded(transport: Transport): void {
    this.subscriptions.dec({ transport });
  }

  /** A subscriber takes an event. */
  eventTaken(transport: Transport): void {
    this.events.inc({ transport });
  }

  /** The type of {@link text}. */
  get mediaType(): string {
    return this.registry.contentType;
  }

  /** Everything in the text format of Prometheus. */
  async text({ ready, revision, lagMs, projection, subscriptionLagMs }: ServiceStatus): Promise<string> {
    this.ready.set(ready ? 1 : 0);
    this.revision.set(revision);
    if (subscriptionLagMs !== undefined) this.subscriptionLag.set(subscriptionLagMs / 1_000);
    if (lagMs !== undefined) this.lag.set(lagMs / 1_000);
    if (projection !== undefined) {
      this.version.set(projection.version);
      this.entities.set(projection.entities);
      this.relationships.set(projection.relationships);
      this.bytes.set(projection.bytes);
    }
    this.durations.count();
    return this.registry.metrics();
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
