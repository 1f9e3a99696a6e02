import { type AccessKey, includesRole } from "../domain/access-key.js";
import type { GraphStore } from "../store/graph-store.js";
import { isSecretOf, readAccessKey } from "./make-access-key.js";
import type { Principal } from "./principal.js";

/** How long keys are taken from memory: a key that was revoked works for no longer than that. */
const FRESH_MS = 1_000;
/** The same for a key that is not there: it may just have been made, and nobody must keep the store busy by making up keys. */
const FRESH_WHERE_UNKNOWN_MS = 50;

/** The access keys of a store, by which requests say who they come from. */
export class KeyRing {
  private keys: Promise<ReadonlyMap<string, AccessKey>> | undefined;
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly store: Pick<GraphStore, "accessKeys">) {}

  /** Whose key it is; undefined for a text that is no key, or one that is unknown or revoked. Throws STORE_UNAVAILABLE. */
  async ownerOf(text: string): Promise<Principal | undefined> {
    const shown = readAccessKey(text);
    if (shown === undefined) return undefined;
    const key = (await this.current()).get(shown.id) ?? (await this.current(FRESH_WHERE_UNKNOWN_MS)).get(shown.id);
    if (key === undefined || key.revokedAt !== undefined || !isSecretOf(key, shown.secret)) return undefined;
    return { name: key.name, role: key.role, credential: "key", id: key.id };
  }

  /** Whether anybody may write. Throws STORE_UNAVAILABLE. */
  async hasWriters(): Promise<boolean> {
    const keys = await this.current();
    return [...keys.values()].some(({ role, revokedAt }) => revokedAt === undefined && includesRole(role, "editor"));
  }

  private current(freshMs = FRESH_MS): Promise<ReadonlyMap<string, AccessKey>> {
    const now = performance.now();
    if (this.keys === undefined || now - this.readAt >= freshMs) {
      this.readAt = now;
      const read = this.store.accessKeys().then((keys) => new Map(keys.map((key) => [key.id, key])));
      this.keys = read;
      // A store that is away may be back for the next request.
      read.catch(() => {
        if (this.keys === read) this.keys = undefined;
      });
    }
    return this.keys;
  }
}
