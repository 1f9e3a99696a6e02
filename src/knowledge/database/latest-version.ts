import type { ClaimTopology, Relationship } from "../../domain/claim.js";

/** Of the versions of a claim, the current one at an instant, else the latest until then, as it was then; undefined where there is none. */
export function latestVersion(versions: readonly Relationship[], at: number): ClaimTopology | undefined {
  let latest: Relationship | undefined;
  for (const version of versions) {
    if (version.recordedAt <= at && version.recordedAt >= (latest?.recordedAt ?? 0)) latest = version;
  }
  if (latest === undefined) return undefined;
  const { citations, retractedAt, ...claim } = latest;
  return {
    ...claim,
    sources: citations.map(({ source }) => source),
    ...(retractedAt !== undefined && retractedAt <= at && { retractedAt }),
  };
}
