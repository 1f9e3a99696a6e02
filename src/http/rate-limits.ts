import { type Allowance, Allowances } from "../access/allowances.js";
import type { Principal } from "../access/principal.js";
import { RateLimitedError } from "../domain/errors.js";

/** What a caller is told of the limit, as the IETF's draft of these headers has it. */
export const RATE_LIMIT_HEADERS = ["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after"];

/** Takes the headers of an answer. */
export interface HeaderTaker {
  header(name: string, value: unknown): unknown;
  headers(values: Readonly<Record<string, unknown>>): unknown;
}

/** Stands for an answer that has no headers any more: a WebSocket that is open. */
export const NO_HEADERS: HeaderTaker = { header: () => undefined, headers: () => undefined };

/** Limits how much each caller may ask in a minute: the owner of a key or token, wherever they are; everyone else by their network. */
export class RateLimits {
  private readonly requests: Allowances;
  private readonly failures: Allowances;

  /** `limit` is of requests a minute. */
  constructor(private readonly limit: number) {
    this.requests = new Allowances(limit);
    this.failures = new Allowances(limit);
  }

  /** Counts a request of someone who has proved who they are. Throws RATE_LIMITED. */
  countPrincipal({ credential, id }: Principal, reply: HeaderTaker): void {
    this.count(`${credential} ${id}`, `requests were sent with this ${credential}`, reply);
  }

  /** Counts a request of someone who has not. Throws RATE_LIMITED. */
  countNetwork(network: string, reply: HeaderTaker): void {
    this.count(network, `requests came from ${network} without a key or token`, reply);
  }

  /** Counts a request with a key or token that is not valid. Throws RATE_LIMITED. */
  countFailure(network: string, reply: HeaderTaker): void {
    this.failures.spend(network);
    this.countNetwork(network, reply);
  }

  /** Throws RATE_LIMITED where so many keys and tokens from a network were not valid that no more are looked at: somebody tries them out. */
  requirePatience(network: string, reply: HeaderTaker): void {
    const allowance = this.failures.exhausted(network);
    if (allowance !== undefined) {
      this.refuse(allowance, `keys and tokens from ${network} were not valid`, reply);
    }
  }

  private count(caller: string, what: string, reply: HeaderTaker): void {
    const allowance = this.requests.spend(caller);
    reply.headers({
      "ratelimit-limit": this.limit,
      "ratelimit-remaining": allowance.remaining,
      "ratelimit-reset": allowance.resetSeconds,
    });
    if (!allowance.isKept) this.refuse(allowance, what, reply);
  }

  private refuse({ resetSeconds }: Allowance, what: string, reply: HeaderTaker): never {
    reply.header("retry-after", resetSeconds);
    throw new RateLimitedError(
      `${this.limit} ${what} within a minute, which is the limit (RATE_LIMIT). Try again in ${resetSeconds} s.`,
      { limit: this.limit, retryAfterSeconds: resetSeconds },
    );
  }
}
