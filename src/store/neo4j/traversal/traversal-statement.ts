import type { StoreClaimFilter, StoreDirection, StoreEntityFilter, StoreTimes } from "../../store-traversals.js";
import { once, readStatement, withTypes } from "../statement.js";
import { allOf, claimConditions, entityConditions, entityTest, timeConditions } from "./conditions.js";

/** What becomes part of a statement because Cypher takes it as no parameter, or plans it better where it need not be there at all. */
export interface StatementVariant {
  readonly direction: StoreDirection;
  /** Its types become part of the pattern; of its other fields, the conditions of those that are given. */
  readonly where: StoreClaimFilter;
  readonly through: StoreEntityFilter;
  /** How the claims of a path must hang together in time; absent for anyhow. */
  readonly times?: StoreTimes;
  /** The bound of the quantifier: a literal in both versions. */
  readonly maxLength?: number;
  /** How many lengths: a literal in Cypher 5. */
  readonly groups?: number;
}

/** The sides of a relationship in a pattern. */
export const ARROWS = {
  OUT: { tail: "-", head: "->" },
  IN: { tail: "<-", head: "-" },
  ANY: { tail: "-", head: "-" },
} as const satisfies Record<StoreDirection, unknown>;

const REACHING = ["kinds", "exclude"] as const;
const PASSING = [...REACHING, "maxDegree"] as const;

/** The statement of the file cypher/traversal/<name>.cypher for a variant. Values are never part of it: they are parameters. */
export function traversalStatement(name: string, variant: StatementVariant): string {
  const { direction, where, through } = variant;
  const { tail, head } = ARROWS[direction];
  const types = [...new Set(where.types)].sort();
  const claim = claimConditions(where);
  const [reaching, passing] = [REACHING, PASSING].map((fields) => entityConditions(through, fields)) as [
    string[],
    string[],
  ];
  const times = timeConditions(variant.times);
  const groups = literal(variant.groups ?? 1);
  const maxLength = literal(variant.maxLength ?? 1);
  return once([name, direction, types, claim, passing, times, groups, maxLength].join(" "), () => {
    const text = readStatement(`traversal/${name}`)
      .replace(/\bENTITY_MATCHES\((\w+)\)/g, (_, variable: string) => entityTest(reaching, variable))
      .replace(/\bENTITY_PASSES\((\w+)\)/g, (_, variable: string) => entityTest(passing, variable))
      .replace(/\bCLAIM_MATCHES\((\w+)\)/g, (_, variable: string) => allOf(claim, "claim", variable))
      .replace(/\bTIMES_MATCH\(([^)]+)\)/g, (_, claims: string) => allOf(times, "claims", claims))
      .replace(/\bARROW_TAIL\b/g, tail)
      .replace(/\bARROW_HEAD\b/g, head)
      .replace(/\bGROUP_COUNT\b/g, groups)
      .replace(/\bMAX_LENGTH\b/g, maxLength);
    return types.length === 0 ? text.replace(/:CLAIM_TYPES\b/g, "") : withTypes(text, types);
  });
}

/** Whether a filter has conditions besides what was known and which types are wanted. */
export function hasConditions(where: StoreClaimFilter): boolean {
  return claimConditions(where).some((name) => name !== "known" && name !== "types");
}

/** A bound as part of a statement. */
export function literal(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${number} can't be a bound in Cypher.`);
  return String(number);
}
