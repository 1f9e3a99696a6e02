import type { Observer, RefreshKind } from "../../src/knowledge/observer.js";

/** An observer that writes down how projections came to be. */
export function recordingObserver(): Observer & { readonly refreshes: readonly RefreshKind[] } {
  const refreshes: RefreshKind[] = [];
  return { refreshes, refreshed: (how) => refreshes.push(how), recordsRead() {}, traversed() {} };
}
