import { findCycle } from "../exchange/import/check/find-cycle.js";
import { mineralGroups } from "../graph/projection/taxonomy.js";
import type { Reading } from "../knowledge/reading.js";
import { type Batch, claimsOf } from "./batch.js";
import type { KnownRecords } from "./known-records.js";
import type { Violations } from "./violation.js";

/** What a batch is checked with: the state of the graph that it would follow, and what that knows of it. */
export interface CheckedAgainst {
  readonly reading: Reading;
  readonly known: KnownRecords;
}

/** Adds a violation where a batch, together with the graph, would make a mineral part of itself. */
export function checkTaxonomy(batch: Batch, { reading, known }: CheckedAgainst, violations: Violations): void {
  const proposed = claimsOf(batch).filter(({ record }) => record.type === "PART_OF");
  if (proposed.length === 0) return;
  const wholes = wholesOf(reading);
  for (const { id } of batch.retractions) {
    const ended = known.claims.get(id);
    if (ended?.type !== "PART_OF") continue;
    const list = wholes.get(ended.from) ?? [];
    const at = list.indexOf(ended.to);
    if (at >= 0) list.splice(at, 1);
  }
  const isMineral = new Map<string, boolean>([
    ...[...known.entities].map(([id, { kind }]) => [id, kind === "MINERAL"] as const),
    ...batch.entities.map(({ record }) => [record.id, record.kind === "MINERAL"] as const),
  ]);
  for (const { record } of proposed) {
    if (isMineral.get(record.from) && isMineral.get(record.to)) {
      wholes.set(record.from, [...(wholes.get(record.from) ?? []), record.to]);
    }
  }
  const cycle = findCycle(wholes);
  if (cycle === undefined) return;
  const steps = new Set(cycle.map((part, index) => `${part} ${cycle[(index + 1) % cycle.length]}`));
  const { argument } = proposed.find(({ record }) => steps.has(`${record.from} ${record.to}`)) ?? proposed[0]!;
  violations.add(`${argument}.to`, `A mineral would be part of itself: ${[...cycle, cycle[0]].join(" is part of ")}.`);
}

function wholesOf({ projection }: Reading): Map<string, string[]> {
  const { ids } = projection.entities;
  return new Map(
    [...mineralGroups(projection)].map(([part, groups]) => [ids[part]!, groups.map((group) => ids[group]!)]),
  );
}
