// @ts-check

/** What the claims refer to: the source of all of them, and the companies that they are about. */
export const SOURCE = { id: "bench-source", title: "What the benchmark says" };
/** Companies that supply one another. */
export const COMPANIES = 1_000;
/** So many claims there are: each pair of companies once in each direction. */
const MOST_CLAIMS = COMPANIES * (COMPANIES - 1);

/** A claim as assertRelationships takes it. @typedef {ReturnType<typeof claimAt>} Claim */

/** Makes the next claims, none of which it has made before. @typedef {(count: number) => Claim[]} NextClaims */

/** The claims in their order, from the first. @returns {NextClaims} */
export function claimsInOrder() {
  let next = 0;
  return (count) => Array.from({ length: count }, () => claimAt(next++));
}

/** @param {number} company */
export function companyId(company) {
  return `bench-${company}`;
}

/**
 * The claim at a place in the order: no two have the same ends, none is about one company alone.
 *
 * @param {number} place from 0
 */
function claimAt(place) {
  if (place >= MOST_CLAIMS) throw new Error(`The benchmark writes no more than ${MOST_CLAIMS} claims.`);
  const from = place % COMPANIES;
  const to = (from + 1 + Math.floor(place / COMPANIES)) % COMPANIES;
  return {
    type: "SUPPLIES",
    from: companyId(from),
    to: companyId(to),
    validFrom: "2020",
    quantity: place + 1,
    unit: "t",
    citations: [{ source: SOURCE.id, quote: `Claim ${place}` }],
  };
}
