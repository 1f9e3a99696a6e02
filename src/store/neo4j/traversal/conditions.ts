import type { StoreClaimFilter, StoreEntityFilter, StoreTimes } from "../../store-traversals.js";
import { readStatement } from "../statement.js";

// Planning a condition of a path costs Neo4j up to a tenth of a second, and that for each statement anew: so only those that are given.
const CLAIM_CONDITIONS = ["minConfidence", "sources", "publishedSources", "minerals", "asOf"] as const;
const TIMES = ["holdsTogether", "inSequence"] as const;

/** The names of the conditions that a filter of claims gives: files cypher/traversal/conditions/claim-<name>.cypher. */
export function claimConditions(where: StoreClaimFilter): string[] {
  const given = CLAIM_CONDITIONS.filter((field) => where[field] !== undefined);
  const isTyped = where.types !== undefined && where.types.length > 0;
  const isOfStatus = where.statuses !== undefined || where.types?.length === 0;
  return ["known", ...(isTyped ? [] : ["types"]), ...(isOfStatus ? ["statuses"] : []), ...given];
}

/** The names of those of some conditions that a filter of entities gives: entity-<name>.cypher. */
export function entityConditions(through: StoreEntityFilter, fields: readonly (keyof StoreEntityFilter)[]): string[] {
  return fields.filter((field) => through[field] !== undefined);
}

/** The names of the conditions on the times of a path: claims-<name>.cypher. */
export function timeConditions(times: StoreTimes | undefined): string[] {
  return TIMES.filter((name) => times?.[name]);
}

/** A test of some conditions of entities that lets the exempt ones pass. */
export function entityTest(conditions: readonly string[], variable: string): string {
  if (conditions.length === 0) return "true";
  return `(${condition("entity", "exempt", variable)} OR ${allOf(conditions, "entity", variable)})`;
}

/** A test that all of some conditions hold of what a variable, or another expression, stands for. `placeholder` stands for it in their files. */
export function allOf(conditions: readonly string[], placeholder: string, expression: string): string {
  if (conditions.length === 0) return "true";
  return `(${conditions.map((name) => condition(placeholder, name, expression)).join(" AND ")})`;
}

function condition(placeholder: string, name: string, expression: string): string {
  const text = readStatement(`traversal/conditions/${placeholder}-${name}`);
  return `(${text.replaceAll(new RegExp(`\\b${placeholder}\\b`, "g"), expression)})`;
}
