import type { Claim } from "../domain/claim.js";
import { claimContentKey } from "../domain/claim-id.js";
import type { Entity } from "../domain/entity.js";
import type { EntityKind } from "../domain/entity-kind.js";
import { relationshipType } from "../domain/relationship-type.js";
import type { Citation } from "../domain/source.js";
import { type Batch, claimsOf, type Proposal } from "./batch.js";
import type { KnownRecords } from "./known-records.js";
import { unknownEntity, type Violations } from "./violation.js";

/** Adds a violation for each rule of the ontology that a batch would break, together with what the graph knows. */
export function checkBatch(batch: Batch, known: KnownRecords, violations: Violations): void {
  checkIds(batch, known, violations);
  const sourceIds = new Set([...known.sources.keys(), ...batch.sources.map(({ record }) => record.id)]);
  const kinds = new Map<string, EntityKind>([...known.entities].map(([id, { kind }]) => [id, kind]));
  for (const { argument, record } of batch.entities) {
    const kind = kinds.get(record.id);
    if (kind !== undefined && kind !== record.kind) {
      violations.add(`${argument}.kind`, `${quoted(record.id)} is a ${kind}. The kind of an entity can't change.`);
    }
    kinds.set(record.id, kind ?? record.kind);
    checkCitationsOfEntity(argument, record, { sourceIds, violations });
  }
  for (const proposal of claimsOf(batch)) {
    checkEnds(proposal, kinds, violations);
    checkCitations(`${proposal.argument}.citations`, proposal.record.citations, { sourceIds, violations });
    if (proposal.record.citations.length === 0) {
      violations.add(
        `${proposal.argument}.citations`,
        "Every relationship needs a source. Cite one, with its exact words where it has any.",
      );
    }
  }
}

interface SourceCheck {
  readonly sourceIds: ReadonlySet<string>;
  readonly violations: Violations;
}

/** Ids are unique over sources, entities and claims, and a batch says one thing of each. */
function checkIds(batch: Batch, known: KnownRecords, violations: Violations): void {
  // What a record says is spelled out only where its id comes again: that takes a while.
  const seen = new Map<string, { sort: string; says: () => string }>();
  const take = (sort: string, { argument, record }: Proposal<{ readonly id: string }>, says: () => string) => {
    const earlier = seen.get(record.id);
    const elsewhere = earlier?.sort ?? sortInGraph(record.id, known);
    if (elsewhere !== undefined && elsewhere !== sort) {
      violations.add(`${argument}.id`, `${quoted(record.id)} is the id of ${elsewhere} already. Choose another.`);
    } else if (earlier !== undefined && earlier.says() !== says()) {
      violations.add(
        `${argument}.id`,
        `${quoted(record.id)} is in the batch twice, with other values. Say one thing of it.`,
      );
    }
    seen.set(record.id, { sort, says });
  };
  for (const proposal of batch.sources) take("a source", proposal, () => JSON.stringify(proposal.record));
  for (const proposal of batch.entities) take("an entity", proposal, () => JSON.stringify(proposal.record));
  for (const proposal of claimsOf(batch)) {
    take("a relationship", proposal, () => claimContentKey(proposal.record));
  }
}

function sortInGraph(id: string, { sources, entities, claimIds }: KnownRecords): string | undefined {
  if (sources.has(id)) return "a source";
  if (entities.has(id)) return "an entity";
  return claimIds.has(id) ? "a relationship" : undefined;
}

function checkEnds(
  { argument, record }: Proposal<Claim>,
  kinds: ReadonlyMap<string, EntityKind>,
  violations: Violations,
): void {
  const { type, minerals } = record;
  for (const end of ["from", "to"] as const) {
    const kind = kinds.get(record[end]);
    const allowed = relationshipType(type)[end];
    if (kind === undefined) violations.add(`${argument}.${end}`, unknownEntity(record[end]));
    else if (!allowed.includes(kind)) {
      const kindsAllowed = [...new Set(allowed)].join(", ");
      violations.add(
        `${argument}.${end}`,
        `${quoted(record[end])} is a ${kind}; ${end} of ${type} must be one of ${kindsAllowed}.`,
      );
    }
  }
  minerals.forEach((mineral) => {
    const kind = kinds.get(mineral);
    if (kind === undefined) violations.add(`${argument}.minerals`, unknownEntity(mineral));
    else if (kind !== "MINERAL") violations.add(`${argument}.minerals`, `${quoted(mineral)} is a ${kind}, no MINERAL.`);
  });
}

function checkCitationsOfEntity(argument: string, { names, facts }: Entity, check: SourceCheck): void {
  for (const [list, items] of Object.entries({ names, facts })) {
    for (const [index, { citations }] of items.entries()) {
      checkCitations(`${argument}.${list}[${index}].citations`, citations, check);
    }
  }
}

function checkCitations(
  argument: string,
  citations: readonly Citation[],
  { sourceIds, violations }: SourceCheck,
): void {
  citations.forEach(({ source }, index) => {
    if (sourceIds.has(source)) return;
    violations.add(
      `${argument}[${index}].source`,
      `No source has the id ${quoted(source)}. Add it first, with addSources.`,
    );
  });
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
