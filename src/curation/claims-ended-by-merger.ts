import type { Relationship } from "../domain/claim.js";
import { versionsById } from "../knowledge/versions-by-id.js";
import type { GraphStore, StoredEntity } from "../store/graph-store.js";
import { isEndedByMerger } from "./merge.js";

/** Changes of a revision that are read at once. */
const PAGE_SIZE = 1_000;

type History = Pick<GraphStore, "changesIn" | "head" | "relationships" | "revisions">;

/**
 * The latest versions of the claims that an entity's merger has ended, as the log of changes tells: those that were written again since have
 * later ones, and are left out.
 *
 * @param entity All versions of the merged entity, the oldest first.
 */
export async function claimsEndedByMerger(
  store: History,
  entity: readonly StoredEntity[],
  mergedInto: string,
): Promise<Relationship[]> {
  const merged = mergingVersion(entity);
  const revision = await revisionAt(store, merged.changedAt);
  const versions = versionsById(await store.relationships(await claimsEndedIn(store, revision)));
  return [...versions.values()]
    .map((known) => known.reduce((latest, version) => (version.recordedAt > latest.recordedAt ? version : latest)))
    .filter((claim) => claim.retractedAt === merged.changedAt && isEndedByMerger(claim, mergedInto));
}

/** The version that merged an entity last; it may have been given other values since. */
function mergingVersion(versions: readonly StoredEntity[]): StoredEntity {
  return versions.findLast(
    ({ mergedInto }, at) => mergedInto !== undefined && mergedInto !== versions[at - 1]?.mergedInto,
  )!;
}

/** The number of the revision of an instant. O(log revisions) reads. */
async function revisionAt(store: History, instant: number): Promise<number> {
  let [low, high] = [1, (await store.head()).revision];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [revision] = await store.revisions({ before: middle + 1, limit: 1 });
    if (revision!.recordedAt < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function claimsEndedIn(store: History, revision: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await store.changesIn(revision, { limit: PAGE_SIZE, ...(after !== undefined && { after }) });
    for (const { change } of page) if (change.kind === "ended") ids.push(change.claim.id);
    if (page.length < PAGE_SIZE) return ids;
    after = page.at(-1)!.place;
  }
}
