import type { Claim, ClaimContent } from "../../../domain/claim.js";
import type { Entity } from "../../../domain/entity.js";
import type { Recording } from "../../../domain/import-record.js";
import type { Source } from "../../../domain/source.js";

/**
 * What a claim says, and where a recording is kept when it was recorded, as JSON: two of these are equal exactly when the claims say the
 * same.
 */
export function claimContent(claim: Claim, recording?: Recording): string {
  // The compiler holds the list to the type, and JSON leaves out what is undefined.
  const content: { readonly [Column in keyof ClaimContent]-?: ClaimContent[Column] | undefined } = {
    type: claim.type,
    from: claim.from,
    to: claim.to,
    minerals: claim.minerals,
    validFrom: claim.validFrom,
    validTo: claim.validTo,
    share: claim.share,
    shareOf: claim.shareOf,
    stage: claim.stage,
    quantity: claim.quantity,
    bound: claim.bound,
    unit: claim.unit,
    label: claim.label,
    confidence: claim.confidence,
    status: claim.status,
  };
  return JSON.stringify(recording === undefined ? content : { ...content, ...recording });
}

/** What is said of an entity, its id aside, as JSON; equal for equal values. Only a load that keeps mergers says `mergedInto`. */
export function entityContent(
  { kind, name, names, description, facts, fields }: Entity,
  mergedInto?: string | undefined,
): string {
  return sortedJson({ kind, name, names, description, facts, fields, mergedInto });
}

/** What is said of a source, as JSON; equal for equal values. */
export function sourceContent({ title, publisher, publishedOn, url }: Source): string {
  return sortedJson({ title, publisher, publishedOn, url });
}

/** The first column, by name, in which two contents differ. */
export function differingColumn(one: string, other: string): string | undefined {
  const [a, b] = [one, other].map((content) => JSON.parse(content) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return Object.keys({ ...a, ...b })
    .sort()
    .find((column) => sortedJson(a[column]) !== sortedJson(b[column]));
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
