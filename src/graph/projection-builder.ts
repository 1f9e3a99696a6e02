import { CLAIM_STATUSES, type ClaimTopology, SHARE_BASES } from "../domain/claim.js";
import type { Entity } from "../domain/entity.js";
import { ENTITY_KIND_NAMES } from "../domain/entity-kind.js";
import { daySpan } from "../domain/partial-date.js";
import { RELATIONSHIP_TYPE_NAMES } from "../domain/relationship-type.js";
import type { Source } from "../domain/source.js";
import { buildAdjacency } from "./adjacency.js";
import { type ClaimRow, ClaimTable } from "./claim-table.js";
import { validityOf } from "./claim-validity.js";
import { firstAtOrAfter } from "./first-at-or-after.js";
import { Interner } from "./interner.js";
import { type ClaimColumns, NONE_8, NOT_RETRACTED, type Projection } from "./projection.js";

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
  private readonly publishedOn: (ReturnType<typeof daySpan> | undefined)[] = [];
  private readonly instants: Interner<number>;
  private readonly mineralSets: Interner<readonly number[]>;
  private readonly sourceSets: Interner<readonly number[]>;
  private readonly claims = new ClaimTable();

  constructor(private readonly base?: Projection) {
    this.entityNumbers = new Interner((id: string) => id, base?.entities.ids);
    this.sourceNumbers = new Interner((id: string) => id, base?.sources.ids);
    this.instants = new Interner(String, base === undefined ? [] : [...base.instants]);
    this.mineralSets = new Interner<readonly number[]>(
      (set) => set.join(),
      base?.mineralSets.map((set) => [...set]),
    );
    this.sourceSets = new Interner<readonly number[]>(
      (set) => set.join(),
      base?.sourceSets.map((set) => [...set]),
    );
    if (base === undefined) return;
    this.claims.pushAll(base.claims);
    this.publishedOn.push(...base.sources.publishedOn);
    for (let entity = 0; entity < base.entities.ids.length; entity++) {
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
    this.publishedOn[this.sourceNumbers.number(source.id)] =
      source.publishedOn === undefined ? undefined : daySpan(source.publishedOn);
  }

  addClaim(claim: ClaimTopology): void {
    const validity = validityOf(claim);
    const row: ClaimRow = {
      id: claim.id,
      from: this.entityNumbers.number(claim.from),
      to: this.entityNumbers.number(claim.to),
      types: TYPE_CODES.get(claim.type)!,
      statuses: STATUS_CODES.get(claim.status)!,
      validFrom: validity.first,
      validTo: validity.last,
      confidence: claim.confidence,
      share: claim.share ?? Number.NaN,
      shareOf: claim.shareOf === undefined ? NONE_8 : SHARE_BASIS_CODES.get(claim.shareOf)!,
      minerals: this.mineralSets.number(ascending(claim.minerals, this.entityNumbers)),
      sources: this.sourceSets.number(ascending(claim.sources, this.sourceNumbers)),
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
    const entityOrder = sortedOrder(this.entityNumbers.values);
    const entityRank = rankOf(entityOrder);
    const instantOrder = orderBy(
      this.instants.values.length,
      (a, b) => this.instants.values[a]! - this.instants.values[b]!,
    );
    const instantRank = rankOf(instantOrder);
    const ids = this.claims.ids;
    const claimOrder = orderBy(ids.length, (a, b) => {
      const left = ids[a]!;
      const right = ids[b]!;
      if (left !== right) return left < right ? -1 : 1;
      return instantRank[this.claims.get("recorded", a)]! - instantRank[this.claims.get("recorded", b)]!;
    });
    const claims = this.claims.permuted(claimOrder);
    renumber(claims, entityRank, instantRank);
    return {
      revision,
      recordedAt,
      entities: this.entityColumns(entityOrder, instantRank),
      claims,
      out: buildAdjacency(claims.from, entityOrder.length),
      in: buildAdjacency(claims.to, entityOrder.length),
      mineralSets: this.mineralSets.values.map((set) => Int32Array.from(set, (entity) => entityRank[entity]!).sort()),
      sourceSets: this.sourceSets.values.map((set) => Int32Array.from(set)),
      sources: {
        ids: this.sourceNumbers.values,
        byId: numbered(this.sourceNumbers.values),
        publishedOn: this.sourceNumbers.values.map((_, source) => this.publishedOn[source]),
      },
      instants: Float64Array.from(instantOrder, (instant) => this.instants.values[instant]!),
    };
  }

  private entityColumns(order: readonly number[], instantRank: Int32Array): Projection["entities"] {
    const rows = order.map((entity) => {
      const row = this.entityRows[entity];
      if (row === undefined)
        throw new Error(`The store holds no entity ${this.entityNumbers.values[entity]}, yet a claim names it.`);
      return row;
    });
    const ids = order.map((entity) => this.entityNumbers.values[entity]!);
    return {
      ids,
      names: rows.map((row) => row.name),
      kinds: Uint8Array.from(rows, (row) => row.kind),
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

// In one order, so that lists of the same members are one list, and stay apart from others when they are renumbered.
function ascending(ids: readonly string[], numbers: Interner<string>): number[] {
  return ids.map((id) => numbers.number(id)).sort((a, b) => a - b);
}

function renumber(claims: ClaimColumns, entityRank: Int32Array, instantRank: Int32Array): void {
  for (let claim = 0; claim < claims.count; claim++) {
    claims.from[claim] = entityRank[claims.from[claim]!]!;
    claims.to[claim] = entityRank[claims.to[claim]!]!;
    claims.recorded[claim] = instantRank[claims.recorded[claim]!]!;
    if (claims.retracted[claim] !== NOT_RETRACTED) claims.retracted[claim] = instantRank[claims.retracted[claim]!]!;
  }
}

function sortedOrder(texts: readonly string[]): number[] {
  return orderBy(texts.length, (a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0));
}

// Array sort is adaptive: what an earlier projection had in order is one run, merged in linear time.
function orderBy(count: number, compare: (a: number, b: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => index).sort(compare);
}

function rankOf(order: readonly number[]): Int32Array {
  const rank = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) rank[order[position]!] = position;
  return rank;
}

function numbered(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

function codesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
