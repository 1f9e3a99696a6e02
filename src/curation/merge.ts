import { citationsBeyond } from "../domain/citations.js";
import type { Claim, ClaimContent, Relationship } from "../domain/claim.js";
import { CONTENT_COLUMNS, claimId } from "../domain/claim-id.js";
import type { Entity } from "../domain/entity.js";
import { type Batch, EMPTY_BATCH, type Proposal, type Retraction } from "./batch.js";
import { withoutInstants } from "./without-instants.js";

/** Two entities that are one, and why. */
export interface Merger {
  /** The one that goes on in the other. */
  readonly from: Entity;
  readonly into: Entity;
  readonly reason: string;
}

/**
 * The batch that merges an entity into another: its current claims are superseded by the same claims at the other one. Those between the
 * two end, since an entity is not related to itself. Claims that then say the same are one, with the citations of all.
 *
 * @param claims The current claims at `from`, or about it as a mineral.
 */
export function mergeBatch({ from, into, reason }: Merger, claims: readonly Relationship[]): Batch {
  const moved = new Map<string, Proposal<Claim>>();
  const retractions = claims.map((claim): Retraction => {
    const ended = { argument: "from", id: claim.id, reason: `${mergedInto(into.id)}${reason}` };
    const content = movedContent(claim, from.id, into.id);
    if (content.from === content.to && claim.from !== claim.to) return ended;
    const id = claimId(content);
    const earlier = moved.get(id)?.record.citations ?? [];
    const citations = [...earlier, ...citationsBeyond(earlier, claim.citations)];
    moved.set(id, { argument: "from", record: { ...content, id, citations } });
    return { ...ended, supersededBy: id };
  });
  return {
    ...EMPTY_BATCH,
    entities: [{ argument: "from", record: { ...withoutInstants(from), mergedInto: into.id } }],
    claims: [...moved.values()],
    retractions,
  };
}

/** What is to be undone, and why. */
export interface Unmerger {
  readonly entity: Entity & { readonly mergedInto: string };
  readonly reason: string;
}

/**
 * The batch that undoes a merger: the claims that it ended are current again, and those that it made end, unless others have cited them
 * since; then they keep these citations.
 *
 * @param ended The latest versions of the claims that the merger has ended; see {@link isEndedByMerger}.
 * @param made All versions of the claims in their places, by id.
 */
export function unmergeBatch(
  { entity, reason }: Unmerger,
  ended: readonly Relationship[],
  made: ReadonlyMap<string, readonly Relationship[]>,
): Batch {
  const { mergedInto: _, ...record } = withoutInstants(entity);
  const retractions: Retraction[] = [];
  const recitations: Claim[] = [];
  for (const [id, versions] of made) {
    const origins = ended.filter(({ supersededBy }) => supersededBy === id);
    const claim = versions.find(({ retractedAt }) => retractedAt === undefined);
    if (claim === undefined || origins.length === 0) continue;
    const before = versionBefore(Math.min(...origins.map(({ retractedAt }) => retractedAt!)), versions);
    const own = before?.citations ?? [];
    const brought = [...own, ...origins.flatMap(({ citations }) => citations)];
    const citations = [...own, ...citationsBeyond(brought, claim.citations)];
    if (citations.length === 0) {
      retractions.push({ argument: "id", id, reason: `the merger of ${entity.id} was undone: ${reason}` });
    } else if (citations.length < claim.citations.length) {
      recitations.push({ ...contentOf(claim), id, citations });
    }
  }
  return {
    ...EMPTY_BATCH,
    entities: [{ argument: "id", record }],
    claims: ended.map((claim) => ({
      argument: "id",
      record: { ...contentOf(claim), id: claim.id, citations: claim.citations },
    })),
    retractions,
    recitations,
  };
}

/** The version that was current until an instant. */
function versionBefore(instant: number, versions: readonly Relationship[]): Relationship | undefined {
  return versions.find(
    ({ recordedAt, retractedAt = Number.POSITIVE_INFINITY }) => recordedAt < instant && instant <= retractedAt,
  );
}

/** Whether a claim was ended by a merger into an entity. */
export function isEndedByMerger({ retractionReason }: Relationship, into: string): boolean {
  return retractionReason?.startsWith(mergedInto(into)) ?? false;
}

function mergedInto(into: string): string {
  return `merged into ${into}: `;
}

function movedContent(claim: Relationship, from: string, into: string): ClaimContent {
  const moved = (id: string) => (id === from ? into : id);
  const minerals = [...new Set(claim.minerals.map(moved))].sort();
  return { ...contentOf(claim), from: moved(claim.from), to: moved(claim.to), minerals };
}

function contentOf(claim: Relationship): ClaimContent {
  const given = CONTENT_COLUMNS.filter((column) => claim[column] !== undefined);
  return Object.fromEntries(given.map((column) => [column, claim[column]])) as unknown as ClaimContent;
}
