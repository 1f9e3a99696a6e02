import { type AccessKey, includesRole } from "../domain/access-key.js";
import type { GraphStore } from "../store/graph-store.js";
import { isSecretOf, readAccessKey } from "./make-access-key.js";
import type { Principal } from "./principal.js";

/** How long keys are taken from memory: a key that was revoked works for no longer than that. */
const FRESH_MS = 1_000;
/** The same for a key that is not there: it may just have been made, and nobody must keep the store busy by making up keys. */
const FRESH_WHERE_UNKNOWN_MS = 50;

/** How long a request waits for a store that is away before it is let in by the keys that were known last: it may read what is in memory. */
const PATIENCE_MS = 1_000;

type Keys = ReadonlyMap<string, AccessKey>;

/** The access keys of a store, by which requests say who they come from. While the store is away, those known last go on working. */
export class KeyRing {
  private known: Keys | undefined;
  /** When the read of those began, by the process's clock, ms. */
  private knownAt = Number.NEGATIVE_INFINITY;
  private reading: { readonly keys: Promise<Keys>; readonly since: number } | undefined;

  constructor(private readonly store: Pick<GraphStore, "accessKeys">) {}

  /** Whose key it is; undefined for a text that is no key, or one that is unknown or revoked. Throws STORE_UNAVAILABLE. */
  async ownerOf(text: string): Promise<Principal | undefined> {
    const shown = readAccessKey(text);
    if (shown === undefined) return undefined;
    const key = (await this.lastKnown()).get(shown.id) ?? (await this.current(FRESH_WHERE_UNKNOWN_MS)).get(shown.id);
    if (key === undefined || key.revokedAt !== undefined || !isSecretOf(key, shown.secret)) return undefined;
    return { name: key.name, role: key.role, credential: "key", id: key.id };
  }

  /** Whether anybody may write. Throws STORE_UNAVAILABLE. */
  async hasWriters(): Promise<boolean> {
    const keys = await this.lastKnown();
    return [...keys.values()].some(({ role, revokedAt }) => revokedAt === undefined && includesRole(role, "editor"));
  }

  /** The keys, or where the store does not tell them in time, those that were known last. */
  private async lastKnown(): Promise<Keys> {
    const { known } = this;
    const keys = this.current(FRESH_MS);
    if (known === undefined || this.reading === undefined) return keys;
    const patienceMs = this.reading.since + PATIENCE_MS - performance.now();
    return firstOf(keys, known, patienceMs);
  }

  private current(freshMs: number): Promise<Keys> {
    const since = performance.now();
    if (this.known !== undefined && since - this.knownAt < freshMs) return Promise.resolve(this.known);
    this.reading ??= { keys: this.read(since), since };
    return this.reading.keys;
  }

  private async read(since: number): Promise<Keys> {
    try {
      const keys = new Map((await this.store.accessKeys()).map((key) => [key.id, key]));
      this.known = keys;
      this.knownAt = since;
      return keys;
    } finally {
      this.reading = undefined;
    }
  }
}

/** What a promise comes to within a time, ms; another value where it fails or takes longer. */
async function firstOf<T>(promise: Promise<T>, other: T, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(other), withinMs);
  });
  try {
    return await Promise.race([promise.catch(() => other), late]);
  } finally {
    clearTimeout(timer);
  }
}
