import { citedSources } from "../../domain/citations.js";
import type {
  Bound,
  Claim,
  ClaimStatus,
  ClaimTopology,
  Relationship,
  ShareBasis,
  SupplyStage,
} from "../../domain/claim.js";
import type { Mutable } from "../../domain/mutable.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { storedText } from "../stored-text.js";
import type { Parameter } from "./connection.js";

/** The columns of claims-changed but for revision and key, in their order. */
export type TopologyRow = readonly [
  id: string,
  type: RelationshipType,
  from: string,
  to: string,
  minerals: string,
  confidence: number,
  status: ClaimStatus,
  citations: string,
  recordedAt: number,
  retractedAt: number | null,
  validFrom: string | null,
  validTo: string | null,
  share: number | null,
  shareOf: ShareBasis | null,
];

/** The columns of claims-by-id, in their order: those, and what traversals don't need. */
export type ClaimRow = readonly [...topology: TopologyRow, ...details: DetailColumns];

type DetailColumns = readonly [
  stage: SupplyStage | null,
  quantity: number | null,
  bound: Bound | null,
  unit: string | null,
  label: string | null,
  retractionReason: string | null,
  supersededBy: string | null,
];

/** What traversals need of a claim, out of its row. */
export function topologyOfRow(row: TopologyRow): ClaimTopology {
  const [id, type, from, to, minerals, confidence, status, citations, recordedAt] = row;
  const topology: Mutable<ClaimTopology> = {
    id,
    type,
    from,
    to,
    minerals: JSON.parse(minerals),
    confidence,
    status,
    recordedAt,
    sources: citedSources(JSON.parse(citations)),
  };
  addOptional(topology, row);
  return topology;
}

/** A whole claim out of its row. */
export function claimOfRow(row: ClaimRow): Relationship {
  const [id, type, from, to, minerals, confidence, status, citations, recordedAt] = row;
  const claim: Mutable<Relationship> = {
    id,
    type,
    from,
    to,
    minerals: JSON.parse(minerals),
    confidence,
    status,
    recordedAt,
    citations: JSON.parse(citations),
  };
  addOptional(claim, row);
  const [, , , , , , , , , , , , , , stage, quantity, bound, unit, label, retractionReason, supersededBy] = row;
  if (stage !== null) claim.stage = stage;
  if (quantity !== null) claim.quantity = quantity;
  if (bound !== null) claim.bound = bound;
  if (unit !== null) claim.unit = unit;
  if (label !== null) claim.label = label;
  if (retractionReason !== null) claim.retractionReason = retractionReason;
  if (supersededBy !== null) claim.supersededBy = supersededBy;
  return claim;
}

/** Adds the parameters of insert-claim but for the instant and the revision. */
export function addClaimParameters(claim: Claim, parameters: Parameter[]): void {
  parameters.push(
    storedText(claim.id),
    claim.type,
    storedText(claim.from),
    storedText(claim.to),
    claim.minerals.length === 0 ? "[]" : JSON.stringify(claim.minerals),
    claim.validFrom,
    claim.validTo,
    claim.share,
    claim.shareOf,
    claim.stage,
    claim.quantity,
    claim.bound,
    storedText(claim.unit),
    storedText(claim.label),
    claim.confidence,
    claim.status,
    JSON.stringify(claim.citations),
  );
}

/** Adds the columns of both rows that may be absent. */
function addOptional(claim: Mutable<Pick<ClaimTopology, OptionalColumn>>, row: TopologyRow | ClaimRow): void {
  const [, , , , , , , , , retractedAt, validFrom, validTo, share, shareOf] = row;
  if (validFrom !== null) claim.validFrom = validFrom;
  if (validTo !== null) claim.validTo = validTo;
  if (share !== null) claim.share = share;
  if (shareOf !== null) claim.shareOf = shareOf;
  if (retractedAt !== null) claim.retractedAt = retractedAt;
}

type OptionalColumn = "validFrom" | "validTo" | "share" | "shareOf" | "retractedAt";
