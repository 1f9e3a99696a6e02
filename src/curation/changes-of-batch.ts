import { isDeepStrictEqual } from "node:util";
import { citationsBeyond } from "../domain/citations.js";
import type { Claim } from "../domain/claim.js";
import { claimContentKey } from "../domain/claim-id.js";
import { citedAnew } from "../store/cited-anew.js";
import type { Change } from "../store/graph-store.js";
import type { Batch, Proposal, Retraction } from "./batch.js";
import type { KnownRecords } from "./known-records.js";
import type { Violations } from "./violation.js";
import { withoutInstants } from "./without-instants.js";

/** What becomes of a batch. */
export interface BatchChanges {
  readonly changes: readonly Change[];
  /** How many records are new, were changed (or cited by more sources), were retracted, and are as they were. */
  readonly counts: {
    readonly created: number;
    readonly changed: number;
    readonly retracted: number;
    readonly unchanged: number;
  };
}

type Outcome = keyof BatchChanges["counts"];

/**
 * The changes that a checked batch comes to, against what the graph knows. Adds a violation for a claim whose id is current with other
 * values, and for one that is to be retracted and is not current.
 */
export function changesOfBatch(batch: Batch, known: KnownRecords, violations: Violations): BatchChanges {
  const changes: Change[] = [];
  const counts = { created: 0, changed: 0, retracted: 0, unchanged: 0 };
  const note = (outcome: Outcome, ...made: readonly Change[]) => {
    counts[outcome]++;
    changes.push(...made);
  };
  for (const { record: source } of distinct(batch.sources)) {
    const before = known.sources.get(source.id);
    if (before !== undefined && isDeepStrictEqual(before, source)) note("unchanged");
    else note(before === undefined ? "created" : "changed", { kind: "source", source });
  }
  for (const { record: entity } of distinct(batch.entities)) {
    const before = known.entities.get(entity.id);
    if (before !== undefined && isDeepStrictEqual(withoutInstants(before), entity)) note("unchanged");
    else note(before === undefined ? "created" : "changed", { kind: "entity", entity });
  }
  const ended = new Set<string>();
  for (const retraction of batch.retractions) endClaim(retraction, { known, violations, ended, note });
  for (const claim of batch.recitations) note("changed", ...citedAnew(claim));
  for (const proposal of mergedClaims(batch.claims)) assertClaim(proposal, { known, violations, ended, note });
  return { changes, counts };
}

interface Writing {
  readonly known: KnownRecords;
  readonly violations: Violations;
  /** Claims that the batch has ended so far. */
  readonly ended: Set<string>;
  readonly note: (outcome: Outcome, ...made: readonly Change[]) => void;
}

function endClaim({ argument, id, reason, by, supersededBy = by?.record.id }: Retraction, writing: Writing): void {
  const { known, violations, ended, note } = writing;
  if (ended.has(id)) {
    violations.add(argument, `${JSON.stringify(id)} is in the batch twice. Name it once.`);
    return;
  }
  if (!known.claims.has(id)) {
    const what = known.claimIds.has(id) ? "was retracted already" : "is unknown";
    violations.add(argument, `The relationship ${JSON.stringify(id)} ${what}.`);
    return;
  }
  if (by !== undefined && claimContentKey(by.record) === claimContentKey(known.claims.get(id)!)) {
    violations.add(
      by.argument,
      `${JSON.stringify(id)} says the same already. Cite it with assertRelationships instead.`,
    );
    return;
  }
  ended.add(id);
  note("retracted", { kind: "retraction", id, reason, ...(supersededBy !== undefined && { supersededBy }) });
  if (by !== undefined) assertClaim(by, writing);
}

function assertClaim({ argument, record: claim }: Proposal<Claim>, { known, violations, ended, note }: Writing): void {
  const before = ended.has(claim.id) ? undefined : known.claims.get(claim.id);
  if (before === undefined) {
    note("created", { kind: "claim", claim });
    return;
  }
  if (claimContentKey(before) !== claimContentKey(claim)) {
    violations.add(
      `${argument}.id`,
      `${JSON.stringify(claim.id)} is the id of another statement. Correct that with supersedeRelationship, or leave the id out.`,
    );
    return;
  }
  const further = citationsBeyond(before.citations, claim.citations);
  if (further.length === 0) note("unchanged");
  else note("changed", ...citedAnew({ ...claim, citations: [...before.citations, ...further] }));
}

/** One proposal for each id: the last, which says what the others say. */
function distinct<Item extends { readonly id: string }>(proposals: readonly Proposal<Item>[]): Proposal<Item>[] {
  return [...new Map(proposals.map((proposal) => [proposal.record.id, proposal])).values()];
}

/** One proposal for each claim, with the citations of all. */
function mergedClaims(proposals: readonly Proposal<Claim>[]): Proposal<Claim>[] {
  const merged = new Map<string, Proposal<Claim>>();
  for (const proposal of proposals) {
    const earlier = merged.get(proposal.record.id);
    const citations = earlier?.record.citations ?? [];
    const further = citationsBeyond(citations, proposal.record.citations);
    // Most are alone, and cite nothing twice.
    if (earlier === undefined && further.length === proposal.record.citations.length) {
      merged.set(proposal.record.id, proposal);
      continue;
    }
    const all = [...citations, ...further];
    merged.set(proposal.record.id, {
      argument: earlier?.argument ?? proposal.argument,
      record: { ...proposal.record, citations: all },
    });
  }
  return [...merged.values()];
}
