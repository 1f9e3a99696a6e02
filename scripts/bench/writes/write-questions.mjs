// @ts-check
import { expectEqual } from "../questions/expect.mjs";
import { COMPANIES, companyId, SOURCE } from "./claims.mjs";

/** @typedef {import("../measure/http-question.mjs").HttpQuestion} HttpQuestion */

/** What the mutations answer here. @typedef {{ readonly created: number, readonly revision: number }} Written */

/** The text that asserts claims, for the report. */
export const ASSERT =
  "mutation ($claims: [RelationshipInput!]!) { assertRelationships(relationships: $claims) { created revision } }";
const ADD_SOURCES = "mutation ($sources: [SourceInput!]!) { addSources(sources: $sources) { created revision } }";
const UPSERT_ENTITIES =
  "mutation ($entities: [EntityInput!]!) { upsertEntities(entities: $entities) { created revision } }";

/** Asks to assert claims, all of which are new. @param {readonly import("./claims.mjs").Claim[]} claims @returns {HttpQuestion} */
export function assertion(claims) {
  return writeQuestion(ASSERT, { claims }, claims.length);
}

/** Asks for what the claims refer to. @returns {HttpQuestion[]} */
export function preparations() {
  const entities = Array.from({ length: COMPANIES }, (_, company) => ({
    id: companyId(company),
    kind: "COMPANY",
    name: `Company ${company}`,
  }));
  return [
    writeQuestion(ADD_SOURCES, { sources: [SOURCE] }, 1),
    writeQuestion(UPSERT_ENTITIES, { entities }, COMPANIES),
  ];
}

/** The revision that an answer says was written. @param {import("../measure/http-question.mjs").HttpAnswer} answer @returns {number} */
export function revisionOf({ body }) {
  return writtenOf(JSON.parse(body.toString()).data).revision;
}

/** @param {string} query @param {Readonly<Record<string, unknown>>} variables @param {number} created @returns {HttpQuestion} */
function writeQuestion(query, variables, created) {
  return {
    method: "POST",
    path: "/graphql",
    body: JSON.stringify({ query, variables }),
    check: (data) => expectEqual(writtenOf(data).created, created, "The number of records created"),
    bytes: -1,
  };
}

/** The answer of the only mutation of a request. @param {unknown} data @returns {Written} */
function writtenOf(data) {
  const [written] = Object.values(/** @type {Record<string, Written>} */ (data));
  if (written === undefined) throw new Error("A mutation has answered nothing.");
  return written;
}
