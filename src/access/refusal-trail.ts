import { LIMITS } from "../domain/limits.js";
import type { ClaimedIdentity } from "./credentials.js";
import type { Principal } from "./principal.js";

/** For how long refusals like one that was written are counted before they are written, ms. */
const WINDOW_MS = 60_000;
/** Callers whose refusals are counted at once; with one more, the oldest count is written early. */
const CALLERS = 10_000;
/** Lines that are kept to be shown. */
const KEPT = LIMITS.refusals;
/** Different places that the line of a count names. */
const PLACES = 20;

/** An attempt that was refused: who, where, what and why. Nothing in it is secret. */
export interface Refusal {
  /** The error that was answered: its code, and its message. */
  readonly code: string;
  readonly reason: string;
  /** Absent for those who have not proved who they are. */
  readonly principal?: Principal | undefined;
  /** Who they said that they are; absent with a principal. */
  readonly claimed?: ClaimedIdentity;
  /** IP address, as trusted proxies have told it. */
  readonly address: string;
  readonly method: string;
  /** Without parameters. */
  readonly path: string;
  /** Name of the GraphQL operation; absent where it has none, or was not read. */
  readonly operation?: string;
  /** `Mutation.addSources`; absent where the whole request was refused. */
  readonly field?: string;
}

/** A line of the trail. The counts of all lines add up to the number of refusals. */
export type RefusalEntry = {
  readonly event: typeof EVENT;
  /** Instant of the refusal, of the last one where several are counted, in ISO 8601. */
  readonly at: string;
  readonly count: number;
} & (
  | Refusal
  | (Pick<Refusal, "code" | "principal" | "address"> & {
      /** Instant of the first refusal that it counts, in ISO 8601. */
      readonly since: string;
      /** Fields, or paths, that were tried, at most twenty. */
      readonly places: readonly string[];
    })
);

/** By which programs that read the log know its lines of refusals. */
const EVENT = "access.refused";

interface Repeated {
  readonly like: Refusal;
  readonly timer: NodeJS.Timeout;
  count: number;
  since: number;
  until: number;
  readonly places: Set<string>;
}

/**
 * Writes down who was refused. The first refusal of a caller with a code is written at once; those that follow within a minute are
 * counted, and written as one line at its end, so that nobody can flood the trail.
 */
export class RefusalTrail {
  private readonly repeated = new Map<string, Repeated>();
  private readonly kept: RefusalEntry[] = [];

  constructor(private readonly onEntry: (entry: RefusalEntry) => void) {}

  /** The latest lines, the latest first. */
  latest(count: number): readonly RefusalEntry[] {
    return this.kept.slice(Math.max(0, this.kept.length - count)).reverse();
  }

  /** Notes a refusal; `network` is the address, or the network, whose repeated refusals are counted together. */
  note(refusal: Refusal, network: string): void {
    const { code, principal, field, path } = refusal;
    const caller = JSON.stringify([network, code, principal?.credential, principal?.id]);
    const known = this.repeated.get(caller);
    if (known !== undefined) {
      known.until = Date.now();
      if (known.count === 0) known.since = known.until;
      known.count++;
      if (known.places.size < PLACES) known.places.add(field ?? path);
      return;
    }
    this.write({ event: EVENT, at: new Date().toISOString(), count: 1, ...refusal });
    const [oldest] = this.repeated.keys();
    if (oldest !== undefined && this.repeated.size >= CALLERS) this.end(oldest);
    const timer = setTimeout(() => this.end(caller), WINDOW_MS).unref();
    this.repeated.set(caller, { like: refusal, timer, count: 0, since: 0, until: 0, places: new Set() });
  }

  /** Writes all counts. */
  close(): void {
    for (const caller of [...this.repeated.keys()]) this.end(caller);
  }

  private write(entry: RefusalEntry): void {
    this.kept.push(entry);
    if (this.kept.length > KEPT) this.kept.shift();
    this.onEntry(entry);
  }

  private end(caller: string): void {
    const ended = this.repeated.get(caller);
    if (ended === undefined) return;
    this.repeated.delete(caller);
    clearTimeout(ended.timer);
    const { like, count, since, until, places } = ended;
    if (count === 0) return;
    const { code, principal, address } = like;
    this.write({
      event: EVENT,
      at: new Date(until).toISOString(),
      count,
      code,
      principal,
      address,
      since: new Date(since).toISOString(),
      places: [...places],
    });
  }
}
