import { citedAnew } from "../../store/cited-anew.js";
import type { Change } from "../../store/graph-store.js";
import type { LoadPlan } from "./load-plan.js";
import type { RecordSort } from "./row.js";
import { type Item, itemPages, writtenCitations } from "./staging/item.js";
import type { StagingArea } from "./staging/staging-area.js";

/** The changes of a checked load, in an order in which nothing is referred to before it is there. */
export function* changesOfLoad(area: StagingArea, plan: LoadPlan, note: string): Generator<Change> {
  const retracted = `superseded by ${note}`;
  for (const source of plan.importSources) yield { kind: "source", source };
  for (const item of written(area, "source")) {
    yield { kind: "source", source: { ...JSON.parse(item.content), id: item.id } };
  }
  for (const item of written(area, "entity")) {
    yield { kind: "entity", entity: { ...JSON.parse(item.content), id: item.id } };
  }
  for (const id of plan.retired) yield { kind: "retraction", id, reason: `no longer held by ${note}` };
  for (const item of written(area, "claim")) {
    if (item.action === "cited") {
      yield* citedAnew({ ...JSON.parse(item.content), id: item.id, citations: JSON.parse(item.allCitations!) });
      continue;
    }
    if (item.action === "superseded") yield { kind: "retraction", id: item.id, reason: retracted };
    const citations = writtenCitations(area, item, plan.day);
    // A copy of each of half a million claims would be a second of work.
    yield { kind: "claim", claim: Object.assign(JSON.parse(item.content), { id: item.id, citations }) };
  }
}

function* written(area: StagingArea, sort: RecordSort): Generator<Item> {
  for (const page of itemPages(area, sort)) {
    for (const item of page) if (item.action !== "unchanged") yield item;
  }
}
