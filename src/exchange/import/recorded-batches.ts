import type { Relationship } from "../../domain/claim.js";
import type { Entity } from "../../domain/entity.js";
import type { Source } from "../../domain/source.js";
import type { BackupBatch } from "../../store/backup-batch.js";
import type { Revision, StoreMeta } from "../../store/graph-store.js";
import { namedCitations } from "./staging/item.js";
import type { StagingArea } from "./staging/staging-area.js";

/** What the revisions of a load with its instants have in common. */
export interface RecordedLoad {
  /** The note of each revision. */
  readonly note: string;
  readonly meta: StoreMeta;
}

type RecordedRow = readonly [id: string, content: string, recordedAt: number, revision: number];
type ClaimRow = readonly [id: string, content: string, records: number, firstCitations: string];

/**
 * A checked load as a backup, which a store restores: a revision for each instant at which the files say that a claim was recorded or
 * retracted, and each claim in its own. Entities and sources, of which exports tell no instants, come with the first claim that names
 * them, and what no claim names with the last; where there are no claims, all is of now.
 */
export async function* recordedBatches(
  area: StagingArea,
  { note, meta }: RecordedLoad,
): AsyncGenerator<BackupBatch, void, undefined> {
  area.execute("place-in-revisions");
  if (lastRevision(area) === undefined) area.run("add-revision", [Date.now()]);
  area.execute("place-others");
  yield { kind: "head", head: { ...lastRevision(area)!, loading: false, meta } };
  for (const page of area.pages<readonly [number, number]>("page-revisions", 0)) {
    yield { kind: "revisions", rows: page.map(([number, recordedAt]): Revision => ({ number, recordedAt, note })) };
  }
  for (const page of area.pages<RecordedRow>("page-recorded", "", ["source"])) {
    const rows = page.map(([id, content, , revision]) => {
      const source: Source = { ...JSON.parse(content), id };
      return { source, revision };
    });
    yield { kind: "sources", rows };
  }
  for (const page of area.pages<RecordedRow>("page-recorded", "", ["entity"])) {
    const rows = page.map(([id, content, recordedAt]) => {
      const entity: Entity = { ...JSON.parse(content), id };
      return { ...entity, recordedAt, changedAt: recordedAt };
    });
    yield { kind: "entities", rows };
  }
  for (const page of area.pages<ClaimRow>("page-recorded-claims", "")) {
    const rows = page.map(([id, content, records, firstCitations]): Relationship => {
      const citations = namedCitations(area, { id, records, firstCitations });
      return Object.assign(JSON.parse(content), { id, citations });
    });
    yield { kind: "claims", rows };
  }
}

function lastRevision(area: StagingArea): { readonly revision: number; readonly recordedAt: number } | undefined {
  const [[revision, recordedAt] = [null, null]] = area.all<[number | null, number | null]>("last-revision");
  return revision === null || recordedAt === null ? undefined : { revision, recordedAt };
}
