import { CLAIM_STATUSES, type ClaimTopology, SHARE_BASES } from "../../domain/claim.js";
import type { Entity } from "../../domain/entity.js";
import { ENTITY_KIND_NAMES } from "../../domain/entity-kind.js";
import { daySpan } from "../../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES } from "../../domain/relationship-type.js";
import type { Source } from "../../domain/source.js";
import { buildAdjacency, mergeAdjacencies } from "./adjacency.js";
import { claimVersionNumber } from "./claim-number.js";
import { type ClaimRow, ClaimTable } from "./claim-table.js";
import { ClaimValidity } from "./claim-validity.js";
import { currentClaims } from "./current-claims.js";
import { EMPTY } from "./empty-projection.js";
import { Interner } from "./interner.js";
import { ListInterner } from "./list-interner.js";
import { type MergeOrder, mergeColumn, mergeLists, mergeOrder, numbersAfter } from "./merge-order.js";
import type { EntityColumns, Projection } from "./projection.js";
import { shared, sharedArray } from "./shared-array.js";
import { StrengthTable } from "./strength-table.js";
import { textOrder } from "./text-order.js";
import { type Adjacency, NONE_8, NOT_RETRACTED, UNBOUNDED_FUTURE } from "./topology.js";

/** What a projection keeps of an entity. */
export type EntityInput = Pick<Entity, "id" | "kind" | "name"> & {
  readonly recordedAt: number;
  readonly changedAt: number;
};

/** What a projection keeps of a source. */
export type SourceInput = Pick<Source, "id" | "publishedOn">;

interface EntityRow {
  readonly kind: number;
  readonly name: string;
  readonly recorded: number;
  readonly changed: number;
}

/** What changes of a claim version that is known. */
interface ClaimChange {
  readonly claim: number;
  readonly retracted: number;
}

const KIND_CODES = codesOf(ENTITY_KIND_NAMES);
const TYPE_CODES = codesOf(RELATIONSHIP_TYPE_NAMES);
const STATUS_CODES = codesOf(Object.keys(CLAIM_STATUSES));
const SHARE_BASIS_CODES = codesOf(Object.keys(SHARE_BASES));

/**
 * Makes a projection from rows in any order: from nothing, or from an earlier projection and what changed since.
 * Rows of a known entity, source or claim version (id and recordedAt) replace what was known of it.
 */
export class ProjectionBuilder {
  // Numbers handed out while building are provisional: what the base has keeps its own, what is new comes after. build() renumbers entities,
  // instants and claims in their order.
  private readonly entityNumbers: Interner<string>;
  private readonly newEntities: (EntityRow | undefined)[] = [];
  private readonly changedEntities = new Map<number, EntityRow>();
  private readonly sourceNumbers: Interner<string>;
  private readonly publishedBy: number[];
  private readonly instants: Interner<number>;
  private readonly mineralSets: ListInterner;
  private readonly sourceSets: ListInterner;
  private readonly strengths: StrengthTable;
  private readonly validity = new ClaimValidity();
  private readonly newClaims = new ClaimTable();
  private readonly changedClaims: ClaimChange[] = [];

  constructor(private readonly base: Projection = EMPTY) {
    this.entityNumbers = new Interner(base.entities.byId);
    this.sourceNumbers = new Interner(base.sources.byId);
    this.publishedBy = [...base.publishedBy];
    this.instants = new Interner(numbered(base.instants));
    this.mineralSets = new ListInterner(this.entityNumbers, base.mineralSets);
    this.sourceSets = new ListInterner(this.sourceNumbers, base.sourceSets);
    this.strengths = new StrengthTable(base.strengths);
  }

  addEntity({ id, kind, name, recordedAt, changedAt }: EntityInput): void {
    const [recorded, changed] = [this.instants.number(recordedAt), this.instants.number(changedAt)];
    const row = { kind: KIND_CODES.get(kind)!, name, recorded, changed };
    const number = this.entityNumbers.number(id);
    if (number < this.base.entities.count) this.changedEntities.set(number, row);
    else this.newEntities[number - this.base.entities.count] = row;
  }

  addSource(source: SourceInput): void {
    const published = source.publishedOn === undefined ? undefined : daySpan(source.publishedOn);
    this.publishedBy[this.sourceNumbers.number(source.id)] = published?.last ?? UNBOUNDED_FUTURE;
  }

  addClaim(claim: ClaimTopology): void {
    const { validFrom, validTo, dateParts } = this.validity.of(claim);
    const row: ClaimRow = {
      id: claim.id,
      from: this.entityNumbers.number(claim.from),
      to: this.entityNumbers.number(claim.to),
      types: TYPE_CODES.get(claim.type)!,
      statuses: STATUS_CODES.get(claim.status)!,
      validFrom,
      validTo,
      dateParts,
      strength: this.strengths.number(
        claim.confidence,
        claim.share,
        claim.shareOf === undefined ? NONE_8 : SHARE_BASIS_CODES.get(claim.shareOf)!,
      ),
      minerals: this.mineralSets.number(claim.minerals),
      sources: this.sourceSets.number(claim.sources),
      recorded: this.instants.number(claim.recordedAt),
      retracted: claim.retractedAt === undefined ? NOT_RETRACTED : this.instants.number(claim.retractedAt),
    };
    const known = claimVersionNumber(this.base, claim);
    if (known === undefined) this.newClaims.push(row);
    // Of a recorded version nothing changes but its end.
    else this.changedClaims.push({ claim: known, retracted: row.retracted });
  }

  /** The projection of all that was added. O(n log n) for n new rows; an earlier projection's rows are copied in O(n), most of them in pieces. */
  build(revision: number, recordedAt: number): Projection {
    const { base } = this;
    const instantOrder = this.instantOrder();
    const instantNumbers = numbersAfter(instantOrder);
    const entityOrder = this.entityOrder();
    const entityNumbers = numbersAfter(entityOrder);
    const claimOrder = this.claimOrder(instantNumbers);
    const claimNumbers = numbersAfter(claimOrder);
    const claims = this.newClaims.mergedWith(base.claims, claimOrder);
    for (const { claim, retracted } of this.changedClaims) claims.retracted[claimNumbers[claim]!] = retracted;
    for (const column of [claims.from, claims.to]) renumber(column, entityNumbers);
    for (const column of [claims.recorded, claims.retracted]) renumber(column, instantNumbers);
    const added = base.claims.count === 0 ? undefined : claimOrder.places.map((place, index) => place + index);
    const adjacency = (known: Adjacency, ends: Int32Array, otherEnds: Int32Array) => {
      const rows = { ends, otherEnds, entityCount: entityOrder.count };
      if (added === undefined) return buildAdjacency(rows);
      const more = buildAdjacency({ ...rows, numbers: added });
      return mergeAdjacencies({ base: known, added: more, entityNumbers, claimNumbers });
    };
    const sourceIds = [...base.sources.ids, ...this.sourceNumbers.added];
    return {
      revision,
      recordedAt,
      entities: this.entityColumns({ entityOrder, entityNumbers, instantNumbers }),
      claims,
      current: currentClaims(claims.retracted),
      out: adjacency(base.out, claims.from, claims.to),
      in: adjacency(base.in, claims.to, claims.from),
      mineralSets: this.mineralSets.lists((entity) => entityNumbers[entity]!),
      sourceSets: this.sourceSets.lists((source) => source),
      strengths: this.strengths.columns(),
      sources: { ids: sourceIds, byId: numbered(sourceIds) },
      publishedBy: shared(
        Int32Array,
        sourceIds.map((_, source) => this.publishedBy[source] ?? UNBOUNDED_FUTURE),
      ),
      instants: shared(Float64Array, mergeLists(instantOrder, Array.from(base.instants), this.instants.added)),
    };
  }

  private instantOrder(): MergeOrder {
    const known = this.base.instants;
    const { added } = this.instants;
    const order = Int32Array.from(added, (_, index) => index).sort((a, b) => added[a]! - added[b]!);
    return mergeOrder(known.length, order, (a, b) => known[a]! < added[b]!);
  }

  private entityOrder(): MergeOrder {
    const known = this.base.entities.ids;
    const { added } = this.entityNumbers;
    return mergeOrder(known.length, textOrder(added), (a, b) => known[a]! < added[b]!);
  }

  /** By id, and the versions of one claim by age. */
  private claimOrder(instantNumbers: Int32Array): MergeOrder {
    const { ids } = this.newClaims;
    const { ids: known, recorded } = this.base.claims;
    const order = textOrder(ids);
    const age = (row: number) => instantNumbers[this.newClaims.get("recorded", row)]!;
    for (let first = 0, end = 1; first < order.length; first = end++) {
      while (end < order.length && ids[order[end]!] === ids[order[first]!]) end++;
      if (end - first > 1) order.subarray(first, end).sort((a, b) => age(a) - age(b));
    }
    return mergeOrder(
      known.length,
      order,
      (a, b) => known[a]! < ids[b]! || (known[a]! === ids[b]! && instantNumbers[recorded[a]!]! < age(b)),
    );
  }

  private entityColumns({
    entityOrder,
    entityNumbers,
    instantNumbers,
  }: Record<"entityNumbers" | "instantNumbers", Int32Array> & { entityOrder: MergeOrder }): EntityColumns {
    const known = this.base.entities;
    const { added: newIds } = this.entityNumbers;
    const rows = newIds.map((id, index) => {
      const row = this.newEntities[index];
      if (row === undefined) throw new Error(`The store holds no entity ${id}, yet a claim names it.`);
      return row;
    });
    const ids = mergeLists(entityOrder, known.ids, newIds);
    const names = mergeLists(
      entityOrder,
      known.names,
      rows.map((row) => row.name),
    );
    const kinds = sharedArray(Uint8Array, ids.length);
    mergeColumn(entityOrder, { known: known.kinds, more: Uint8Array.from(rows, (row) => row.kind), merged: kinds });
    const instantColumn = (column: "recorded" | "changed") => {
      const merged = new Int32Array(ids.length);
      mergeColumn(entityOrder, { known: known[column], more: Int32Array.from(rows, (row) => row[column]), merged });
      return merged;
    };
    const [recorded, changed] = [instantColumn("recorded"), instantColumn("changed")];
    for (const [entity, row] of this.changedEntities) {
      const number = entityNumbers[entity]!;
      names[number] = row.name;
      kinds[number] = row.kind;
      recorded[number] = row.recorded;
      changed[number] = row.changed;
    }
    for (const column of [recorded, changed]) renumber(column, instantNumbers);
    const byId = rows.length === 0 ? known.byId : numbered(ids);
    return { count: ids.length, ids, names, kinds, recorded, changed, byId };
  }
}

/** Puts the numbers in the end for provisional ones; what is not a number (NOT_RETRACTED) stays. */
function renumber(column: Int32Array, numbers: Int32Array): void {
  if (numbers.every((number, provisional) => number === provisional)) return;
  for (let index = 0; index < column.length; index++) {
    const provisional = column[index]!;
    if (provisional >= 0) column[index] = numbers[provisional]!;
  }
}

function numbered<Value>(values: Iterable<Value>): ReadonlyMap<Value, number> {
  const numbers = new Map<Value, number>();
  for (const value of values) numbers.set(value, numbers.size);
  return numbers;
}

function codesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
