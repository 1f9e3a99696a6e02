import type { LoadPlan } from "./load-plan.js";
import type { PassedOver } from "./passed-over.js";
import type { RecordSort } from "./row.js";
import type { Action } from "./staging/item.js";
import type { StagingArea } from "./staging/staging-area.js";

/** What became, or would become, of the things of one sort. */
export interface LoadCounts {
  /** Rows read. Several may speak of one thing. */
  readonly read: number;
  readonly new: number;
  /** Known to the graph with other values, which these took the place of. */
  readonly superseded: number;
  /** Known to the graph with the same values; further citations aside. */
  readonly unchanged: number;
}

/** What a load did, or in a dry run would do. */
export interface LoadSummary {
  readonly dryRun: boolean;
  /** The revision of the store after it; in a dry run, as it is. */
  readonly revision: number;
  /** Without the load itself as a source of rows that name none. */
  readonly sources: LoadCounts;
  readonly entities: LoadCounts;
  readonly relationships: LoadCounts;
  /** Citations that relationships of the graph were given. */
  readonly citationsAdded: number;
  /** Relationships of the graph that were retracted because the load no longer holds them. */
  readonly retracted: number;
  /** What the files hold and the load leaves out: the graph has no place for it, or the mapping says so. */
  readonly passedOver: readonly PassedOver[];
  /** Rows in which something is wrong and that were left out, where that was asked for. */
  readonly refused: number;
  /** Whether the rows were read by an earlier load of the same files that was interrupted. */
  readonly resumed: boolean;
}

/** What a load changes. */
type Changed = Omit<LoadSummary, "dryRun" | "revision" | "passedOver" | "refused" | "resumed">;

/** Counts what the staging area says is to be done. */
export function summarize(area: StagingArea, plan: LoadPlan): Changed {
  const records = new Map(area.all<[RecordSort, number]>("count-records"));
  const items = area.all<[RecordSort, Action, number]>("count-items");
  const countsOf = (sort: RecordSort): LoadCounts => {
    const count = (...actions: readonly Action[]): number =>
      items.reduce((sum, [of, action, number]) => (of === sort && actions.includes(action) ? sum + number : sum), 0);
    return {
      read: records.get(sort) ?? 0,
      new: count("new"),
      superseded: count("superseded"),
      unchanged: count("unchanged", "cited"),
    };
  };
  return {
    sources: countsOf("source"),
    entities: countsOf("entity"),
    relationships: countsOf("claim"),
    citationsAdded: plan.citationsAdded,
    retracted: plan.retired.length,
  };
}

/** About how many changes a load makes. */
export function changeCount({ sources, entities, relationships, citationsAdded, retracted }: Changed): number {
  const written = [sources, entities, relationships].reduce((sum, sort) => sum + sort.new + sort.superseded, 0);
  return written + citationsAdded + retracted;
}

/** Whether a load changes anything. */
export function changesAnything(changed: Changed): boolean {
  return changeCount(changed) > 0;
}
