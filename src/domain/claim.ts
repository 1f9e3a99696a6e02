import type { PartialDate } from "./partial-date.js";
import type { RelationshipType } from "./relationship-type.js";
import type { Citation } from "./source.js";

/** The wholes that a share may be of, each with what it means in the words that the schema publishes. */
export const SHARE_BASES = {
  WORLD_PRODUCTION: "The share is of the production of the whole world.",
  WORLD_RESERVES: "The share is of the reserves of the whole world.",
  IMPORTS_OF_RECIPIENT: "The share is of what the recipient (to) imports.",
  CONSUMPTION_OF_RECIPIENT: "The share is of what the recipient (to) consumes, or of its supply from all sources.",
  EXPORTS_OF_SUPPLIER: "The share is of what the supplier (from) exports.",
} as const;
/** The whole that a share is a fraction of. */
export type ShareBasis = keyof typeof SHARE_BASES;

/** The steps of the supply chain in their order, each with what it means in the words that the schema publishes. */
export const SUPPLY_STAGES = {
  EXPLORATION: "Looking for a deposit and measuring it.",
  MINING: "Taking ore out of the ground or the seabed.",
  CONCENTRATE: "Ore enriched near the mine.",
  SEPARATION: "Parting elements from one another, as with rare earths.",
  REFINING: "Making a pure compound or metal: smelting, refining.",
  METAL: "The metal itself.",
  ALLOY: "Metals mixed for a use.",
  MAGNET: "Permanent magnets.",
  PRODUCT: "Goods made with the mineral.",
  RECYCLING: "Winning the mineral from scrap and waste.",
} as const;
/** A step of the supply chain. */
export type SupplyStage = keyof typeof SUPPLY_STAGES;

/** The ways to read a quantity or share, each with what it means in the words that the schema publishes. */
export const BOUNDS = {
  EXACT: "The source gives this very value.",
  ABOUT: "The source calls it approximate, or has rounded it.",
  AT_LEAST: "The source gives a lower bound, such as >16,000,000.",
  AT_MOST: "The source gives an upper bound.",
} as const;
/** How a quantity or share is to be read. Where a claim has none, it is read as EXACT. */
export type Bound = keyof typeof BOUNDS;

/** The statuses of claims, each with what it means in the words that the schema publishes. */
export const CLAIM_STATUSES = {
  IN_EFFECT: "In force from validFrom to validTo.",
  PLANNED: "Announced or scheduled, and not yet so when the source spoke.",
  PROPOSED: "Suggested or intended, and not agreed.",
  SUSPENDED: "Made, and out of force from validFrom to validTo.",
  ENDED: "It held and holds no more.",
  DISPUTED: "Denied or contested by someone concerned.",
} as const;
/** How far a claim is in force, for the time for which it is valid. */
export type ClaimStatus = keyof typeof CLAIM_STATUSES;

/** What a claim says, without who says it: the part that its id is made from. */
export interface ClaimContent {
  readonly type: RelationshipType;
  /** Entity id. */
  readonly from: string;
  /** Entity id. */
  readonly to: string;
  /** Ids of entities of kind MINERAL, without repeats, in code unit order. */
  readonly minerals: readonly string[];
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
  /** Above 0, at most 1. */
  readonly share?: number;
  readonly shareOf?: ShareBasis;
  readonly stage?: SupplyStage;
  readonly quantity?: number;
  readonly bound?: Bound;
  /** UCUM unit of quantity. */
  readonly unit?: string;
  readonly label?: string;
  /** Above 0, at most 1. */
  readonly confidence: number;
  readonly status: ClaimStatus;
}

/** A claim as it is written: its content, its id and its sources (at least one). */
export interface Claim extends ClaimContent {
  readonly id: string;
  readonly citations: readonly Citation[];
}

/** A claim as it is stored. Two versions of one id differ in `recordedAt`; at most one of them is not retracted. */
export interface Relationship extends Claim {
  /** Milliseconds since 1970-01-01T00:00Z; rises strictly with the revision of the store. */
  readonly recordedAt: number;
  readonly retractedAt?: number;
  readonly retractionReason?: string;
  /** Id of the claim that was recorded in its place: its own for another version of it. */
  readonly supersededBy?: string;
}

/** What traversals need of a claim: all of its columns but words and quantities. */
export interface ClaimTopology
  extends Pick<
    Relationship,
    | "id"
    | "type"
    | "from"
    | "to"
    | "minerals"
    | "validFrom"
    | "validTo"
    | "share"
    | "shareOf"
    | "confidence"
    | "status"
    | "recordedAt"
    | "retractedAt"
  > {
  /** Ids of the sources of its citations. */
  readonly sources: readonly string[];
}
