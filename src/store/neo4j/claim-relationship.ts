import type { Claim, ClaimTopology, Relationship } from "../../domain/claim.js";
import type { RelationshipType } from "../../domain/relationship-type.js";

import { storedText } from "../stored-text.js";

/** Which revisions wrote to a claim, beside its values: what is needed to see it as it was at an earlier one. */
export interface ClaimRevisions {
  readonly id: string;
  readonly revision: number;
  readonly retractedRevision: number | null;
}

/** The columns of claims-all and claims-changed; a null is an absent value. */
export type TopologyRow = ClaimRevisions & {
  readonly [Column in keyof ClaimTopology]-?: undefined extends ClaimTopology[Column]
    ? Exclude<ClaimTopology[Column], undefined> | null
    : ClaimTopology[Column];
};

/** The columns of claims-by-id. */
export interface ClaimRow extends ClaimRevisions {
  /** The properties of the relationship. */
  readonly claim: Readonly<Record<string, unknown>>;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly recordedAt: number;
  readonly retractedAt: number | null;
}

/** A row of write-claims. */
export interface ClaimWriteRow {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>> & { readonly id: string };
}

const OPTIONAL = ["validFrom", "validTo", "share", "shareOf", "stage", "quantity", "bound", "unit", "label"] as const;

/** What traversals need of a claim as it was at a revision that held it. */
export function topologyOfRow(row: TopologyRow, revision: number): ClaimTopology {
  const { id, type, from, to, minerals, confidence, status, sources, recordedAt } = row;
  const topology: { -readonly [Field in keyof ClaimTopology]: ClaimTopology[Field] } = {
    id,
    type,
    from,
    to,
    minerals,
    confidence,
    status,
    sources,
    recordedAt,
  };
  if (row.validFrom !== null) topology.validFrom = row.validFrom;
  if (row.validTo !== null) topology.validTo = row.validTo;
  if (row.share !== null) topology.share = row.share;
  if (row.shareOf !== null) topology.shareOf = row.shareOf;
  if (row.retractedAt !== null && isRetracted(row, revision)) topology.retractedAt = row.retractedAt;
  return topology;
}

/** A whole claim as it was at a revision that held it. */
export function claimOfRow(row: ClaimRow, revision: number): Relationship {
  const { id, claim, type, from, to, recordedAt, retractedAt } = row;
  const given = OPTIONAL.filter((property) => claim[property] !== undefined);
  return {
    id,
    type,
    from,
    to,
    minerals: claim.minerals as string[],
    ...Object.fromEntries(given.map((property) => [property, claim[property]])),
    confidence: claim.confidence as number,
    status: claim.status as Claim["status"],
    citations: JSON.parse(claim.citations as string),
    recordedAt,
    ...(retractedAt === null || !isRetracted(row, revision)
      ? {}
      : {
          retractedAt,
          retractionReason: claim.retractionReason as string,
          ...(typeof claim.supersededBy === "string" && { supersededBy: claim.supersededBy }),
        }),
  };
}

/** A claim as a native relationship: simple values as properties of their own, citations as JSON with their sources' ids beside it. */
export function claimWriteRow(claim: Claim): ClaimWriteRow {
  const given = OPTIONAL.filter((property) => claim[property] !== undefined);
  return {
    type: claim.type,
    from: storedText(claim.from),
    to: storedText(claim.to),
    properties: {
      id: storedText(claim.id),
      minerals: claim.minerals,
      ...Object.fromEntries(given.map((property) => [property, storedScalar(claim[property])])),
      confidence: claim.confidence,
      status: claim.status,
      citations: JSON.stringify(claim.citations),
      sources: [...new Set(claim.citations.map(({ source }) => storedText(source)))],
    },
  };
}

function storedScalar(value: string | number | undefined): string | number | undefined {
  return typeof value === "string" ? storedText(value) : value;
}

function isRetracted({ retractedRevision }: ClaimRevisions, revision: number): boolean {
  return retractedRevision !== null && retractedRevision <= revision;
}
