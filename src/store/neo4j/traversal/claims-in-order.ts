import type { RelationshipType } from "../../../domain/relationship-type.js";
import type { Search } from "./search.js";
import { limitParameter } from "./search-parameters.js";

/** Rows of a type that are read at once, at least and at most. */
const LEAST_ROWS = 50;
const MOST_ROWS = 2_000;

/** Which claims, and about how many will be taken. */
interface OrderOptions {
  readonly types: readonly RelationshipType[];
  /** The id after which to begin. */
  readonly after: string;
  readonly wanted: number;
}

/** A claim by its id and its element id. */
export interface ClaimKey {
  readonly [column: string]: string;
  readonly id: string;
  readonly key: string;
}

/** What was read of a type and not taken yet, by id. */
interface Run {
  readonly type: RelationshipType;
  rows: readonly ClaimKey[];
  taken: number;
  after: string;
  isWhole: boolean;
}

/** The claims of several types that were known, in the order of their ids: merged from the index of each type. */
export class ClaimsInOrder {
  private runs: Run[] | undefined;
  private readonly size: number;

  constructor(
    private readonly search: Search,
    private readonly options: OrderOptions,
  ) {
    this.size = Math.min(Math.max(options.wanted, LEAST_ROWS), MOST_ROWS);
  }

  /** The next claims; fewer than `count` where there are no more. */
  async take(count: number): Promise<ClaimKey[]> {
    this.runs ??= await this.begin();
    const taken: ClaimKey[] = [];
    while (taken.length < count) {
      const run = leastOf(this.runs);
      if (run === undefined) break;
      taken.push(run.rows[run.taken++]!);
      if (run.taken === run.rows.length && !run.isWhole) await this.read(run);
    }
    return taken;
  }

  private async begin(): Promise<Run[]> {
    const { types, after } = this.options;
    const runs = types.map((type): Run => ({ type, rows: [], taken: 0, after, isWhole: false }));
    // All at once: they go to the server one after another, without a wait for each.
    await Promise.all(runs.map((run) => this.read(run)));
    return runs;
  }

  private async read(run: Run): Promise<void> {
    const parameters = { after: run.after, limit: limitParameter(this.size) };
    run.rows = await this.search.rowsOfKnown<ClaimKey>("claims-of-type", run.type, parameters);
    run.taken = 0;
    run.isWhole = run.rows.length < this.size;
    run.after = run.rows.at(-1)?.id ?? run.after;
  }
}

/** The run whose next claim has the least id. */
function leastOf(runs: readonly Run[]): Run | undefined {
  let least: Run | undefined;
  for (const run of runs) {
    if (run.taken === run.rows.length) continue;
    if (least === undefined || run.rows[run.taken]!.id < least.rows[least.taken]!.id) least = run;
  }
  return least;
}
