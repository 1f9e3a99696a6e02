import { CLAIM_STATUSES, type ClaimTopology, SHARE_BASES } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import { ENTITY_KIND_NAMES } from "../domain/entity-kind.js";
import { daySpan } from "../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES } from "../domain/relationship-type.js";
import type { Source } from "../domain/source.js";
import { buildAdjacency } from "./adjacency.js";
import { type ClaimRow, ClaimTable } from "./claim-table.js";
import { ClaimValidity } from "./claim-validity.js";
import { firstAtOrAfter } from "./first-at-or-after.js";
import { Interner } from "./interner.js";
import { ListInterner } from "./list-interner.js";
import type { NamedClaimColumns, Projection } from "./projection.js";
import { shared } from "./shared-array.js";
import { StrengthTable } from "./strength-table.js";
import { textOrder } from "./text-order.js";
import { NONE_8, NOT_RETRACTED, UNBOUNDED_FUTURE } from "./topology.js";

/** What a projection keeps of an entity. */
export type EntityInput = Pick<Entity, "id" | "kind" | "name"> & { readonly recordedAt: number };

/** What a projection keeps of a source. */
export type SourceInput = Pick<Source, "id" | "publishedOn">;

interface EntityRow {
  readonly kind: number;
  readonly name: string;
  readonly recorded: number;
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
  // Numbers handed out while building are provisional: build() renumbers entities and claims by id.
  private readonly entityNumbers: Interner<string>;
  private readonly entityRows: (EntityRow | undefined)[] = [];
  private readonly sourceNumbers: Interner<string>;
  private readonly publishedBy: number[] = [];
  private readonly instants: Interner<number>;
  private readonly mineralSets: ListInterner;
  private readonly sourceSets: ListInterner;
  private readonly strengths: StrengthTable;
  private readonly validity = new ClaimValidity();
  private readonly claims: ClaimTable;

  constructor(private readonly base?: Projection) {
    this.entityNumbers = new Interner(base?.entities.ids);
    this.sourceNumbers = new Interner(base?.sources.ids);
    this.instants = new Interner(base?.instants);
    this.mineralSets = new ListInterner(this.entityNumbers, base?.mineralSets);
    this.sourceSets = new ListInterner(this.sourceNumbers, base?.sourceSets);
    this.strengths = new StrengthTable(base?.strengths);
    this.claims = new ClaimTable(base?.claims.count);
    if (base === undefined) return;
    this.claims.pushAll(base.claims);
    for (const day of base.publishedBy) this.publishedBy.push(day);
    for (let entity = 0; entity < base.entities.count; entity++) {
      this.entityRows.push({
        kind: base.entities.kinds[entity]!,
        name: base.entities.names[entity]!,
        recorded: base.entities.recorded[entity]!,
      });
    }
  }

  addEntity(entity: EntityInput): void {
    this.entityRows[this.entityNumbers.number(entity.id)] = {
      kind: KIND_CODES.get(entity.kind)!,
      name: entity.name,
      recorded: this.instants.number(entity.recordedAt),
    };
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
    const known = this.knownRow(claim.id, row.recorded);
    if (known === undefined) {
      this.claims.push(row);
      return;
    }
    // Of a recorded version nothing changes but its sources and its end.
    this.claims.set("sources", known, row.sources);
    this.claims.set("retracted", known, row.retracted);
  }

  /** The projection of all that was added. O(n log n) for n new rows; an earlier projection's rows are merged in O(n). */
  build(revision: number, recordedAt: number): Projection {
    const entityOrder = textOrder(this.entityNumbers.values);
    const entityRank = rankOf(entityOrder);
    const instantOrder = Int32Array.from(this.instants.values, (_, instant) => instant).sort(
      (a, b) => this.instants.values[a]! - this.instants.values[b]!,
    );
    const instantRank = rankOf(instantOrder);
    const claims = this.claims.permuted(this.claimOrder(instantRank));
    renumber(claims, entityRank, instantRank);
    const entities = this.entityColumns(entityOrder, instantRank);
    return {
      revision,
      recordedAt,
      entities,
      claims,
      out: buildAdjacency(claims.from, claims.to, entities.count),
      in: buildAdjacency(claims.to, claims.from, entities.count),
      mineralSets: this.mineralSets.lists((entity) => entityRank[entity]!),
      sourceSets: this.sourceSets.lists((source) => source),
      strengths: this.strengths.columns(),
      sources: { ids: this.sourceNumbers.values, byId: numbered(this.sourceNumbers.values) },
      publishedBy: shared(
        Int32Array,
        this.sourceNumbers.values.map((_, source) => this.publishedBy[source] ?? UNBOUNDED_FUTURE),
      ),
      instants: shared(
        Float64Array,
        Array.from(instantOrder, (instant) => this.instants.values[instant]!),
      ),
    };
  }

  /** By id, and the versions of one claim by age. */
  private claimOrder(instantRank: Int32Array): Int32Array {
    const { ids } = this.claims;
    const order = textOrder(ids);
    const age = (row: number) => instantRank[this.claims.get("recorded", row)]!;
    for (let first = 0, end = 1; first < order.length; first = end++) {
      while (end < order.length && ids[order[end]!] === ids[order[first]!]) end++;
      if (end - first > 1) order.subarray(first, end).sort((a, b) => age(a) - age(b));
    }
    return order;
  }

  private entityColumns(order: Int32Array, instantRank: Int32Array): Projection["entities"] {
    const rows = Array.from(order, (entity) => {
      const row = this.entityRows[entity];
      if (row === undefined)
        throw new Error(`The store holds no entity ${this.entityNumbers.values[entity]}, yet a claim names it.`);
      return row;
    });
    const ids = Array.from(order, (entity) => this.entityNumbers.values[entity]!);
    return {
      count: ids.length,
      ids,
      names: rows.map((row) => row.name),
      kinds: shared(
        Uint8Array,
        rows.map((row) => row.kind),
      ),
      recorded: Int32Array.from(rows, (row) => instantRank[row.recorded]!),
      byId: numbered(ids),
    };
  }

  private knownRow(id: string, recorded: number): number | undefined {
    if (this.base === undefined) return undefined;
    const { claims } = this.base;
    for (let row = firstAtOrAfter(claims.ids, id); row < claims.count && claims.ids[row] === id; row++) {
      if (claims.recorded[row] === recorded) return row;
    }
    return undefined;
  }
}

function renumber(claims: NamedClaimColumns, entityRank: Int32Array, instantRank: Int32Array): void {
  const { from, to, recorded, retracted } = claims;
  for (let claim = 0; claim < claims.count; claim++) {
    from[claim] = entityRank[from[claim]!]!;
    to[claim] = entityRank[to[claim]!]!;
    recorded[claim] = instantRank[recorded[claim]!]!;
    if (retracted[claim] !== NOT_RETRACTED) retracted[claim] = instantRank[retracted[claim]!]!;
  }
}

function rankOf(order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) rank[order[position]!] = position;
  return rank;
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < ids.length; number++) numbers.set(ids[number]!, number);
  return numbers;
}

function codesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
