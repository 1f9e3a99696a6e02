import type { Histogram } from "prom-client";

type Labels = Readonly<Record<string, string | number>>;

/** How many are kept: counting them takes a fraction of a millisecond. */
const MOST_WAITING = 64;

/**
 * Durations that were measured and are not counted yet. To count one takes the histogram as long as a short search takes, for it looks its
 * labels up; many one after the other take a fraction of that each, and most requests need not wait for it.
 */
export class Durations {
  private waiting: { readonly histogram: Histogram; readonly labels: Labels; readonly ms: number }[] = [];

  /** @param ms Counted in seconds. */
  add(histogram: Histogram, labels: Labels, ms: number): void {
    this.waiting.push({ histogram, labels, ms });
    if (this.waiting.length >= MOST_WAITING) this.count();
  }

  /** Counts all that wait. */
  count(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const { histogram, labels, ms } of waiting) histogram.observe(labels, ms / 1_000);
  }
}
