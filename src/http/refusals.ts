import type { FastifyInstance, FastifyRequest } from "fastify";
import { claimedIdentity } from "../access/credentials.js";
import { type RefusalEntry, RefusalTrail } from "../access/refusal-trail.js";
import type { RefusedAttempt } from "../graphql/context.js";
import { addressOf, networkOf } from "./client-address.js";
import type { Metrics } from "./metrics/metrics.js";
import { principalOf } from "./principals.js";

/** Characters of a path, and of a message, that a line holds: both may repeat what the caller has sent. */
const TEXT_LENGTH = 500;

/** Notes that a request, or a field of it, was refused to who sent it. */
export type NoteRefusal = (
  request: FastifyRequest,
  attempt: Omit<RefusedAttempt, "field"> & { field?: string },
) => void;

/** Where refusals are noted. */
export interface RefusalRecords {
  readonly metrics: Metrics;
  /** Takes each line besides the log; absent where the log is all. */
  readonly audit?: ((entry: RefusalEntry) => void) | undefined;
}

/** The trail of who was refused. */
export interface Refusals {
  readonly note: NoteRefusal;
  /** Its latest lines, the latest first. */
  readonly latest: (count: number) => readonly RefusalEntry[];
}

/** Keeps the trail of who was refused, in the log, the audit file and the metrics, until the server closes. */
export function recordRefusals(server: FastifyInstance, { metrics, audit }: RefusalRecords): Refusals {
  const trail = new RefusalTrail((entry) => {
    server.log.warn(entry, "refused");
    audit?.(entry);
  });
  server.addHook("onClose", async () => trail.close());
  const note: NoteRefusal = (request, attempt) => {
    const principal = principalOf(request);
    const claimed = principal === undefined ? claimedIdentity(request.headers.authorization) : undefined;
    metrics.accessRefused(attempt.code, principal?.credential ?? claimed?.credential ?? "none");
    const { method, url } = request;
    const address = addressOf(request);
    const path = url.replace(/\?.*$/s, "").slice(0, TEXT_LENGTH);
    const reason = attempt.reason.slice(0, TEXT_LENGTH);
    trail.note(
      { ...attempt, reason, principal, ...(claimed && { claimed }), address, method, path },
      networkOf(address),
    );
  };
  return { note, latest: (count) => trail.latest(count) };
}
