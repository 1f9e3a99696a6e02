import type { SubgraphSelection } from "../graph/claims/subgraph-selection.js";
import type { ClaimFilter } from "../graph/filters/claim-filter.js";
import type { MaybePromise } from "./maybe-promise.js";
import type { Reading } from "./reading.js";

/** Which claims are looked at together. */
export interface ClaimsAboutQuery {
  /** Entity numbers: only claims with an end among these. Absent: all claims. */
  readonly of?: readonly number[];
  /** Only claims that match. */
  readonly where: ClaimFilter;
}

/** Claims, and the reading in whose numbers they are. */
export interface ClaimsAbout {
  readonly reading: Reading;
  readonly answer: SubgraphSelection;
}

/** All claims about some entities, or of the whole graph. */
export function claimsAbout(reading: Reading, { of, where }: ClaimsAboutQuery): MaybePromise<ClaimsAbout> {
  const all = { where, limit: Number.POSITIVE_INFINITY };
  if (of === undefined) return reading.traverse("subgraph", all);
  return reading.traverse("neighbourhood", {
    ...all,
    starts: of,
    depth: 1,
    direction: "ANY",
    through: {},
    induced: false,
  });
}
