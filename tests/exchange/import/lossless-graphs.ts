import fc from "fast-check";
import {
  BOUNDS,
  type Bound,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Relationship,
  SHARE_BASES,
  type ShareBasis,
  SUPPLY_STAGES,
  type SupplyStage,
} from "../../../src/domain/claim.js";
import type { Entity, FieldValue } from "../../../src/domain/entity.js";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../../src/domain/entity-kind.js";
import {
  RELATIONSHIP_TYPE_NAMES,
  type RelationshipType,
  relationshipType,
} from "../../../src/domain/relationship-type.js";
import type { Source } from "../../../src/domain/source.js";
import type { Graph } from "../export/sample-graph.js";
import { HOSTILE_PIECES } from "../hostile-pieces.js";

/** All that a store takes and a careless format breaks, without the characters that no store takes. */
const PIECES = [
  ...HOSTILE_PIECES,
  "''",
  "{",
  "}",
  "👩‍🚀",
  "稀土",
  "é",
  "\u00A0",
  "null",
  "true",
  "0",
  "a",
  "^^",
  "_:b",
  "<http://x>",
  "\\n",
  "\uFEFF",
] as const;
const LINES = ["\n", "\r\n", "\t", "\r"] as const;

const text = fc
  .string({ unit: fc.constantFrom(...PIECES, ...LINES), minLength: 1, maxLength: 6 })
  .filter((value) => value !== "");
const name = fc
  .string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 6 })
  .filter((value) => value.trim() === value && !value.includes("\uFEFF"));
const date = fc.constantFrom("0001", "2024", "2025-10", "2025-10-28");
const fraction = fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true });
const amount = fc.oneof(
  fc.nat(),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const nameOf = <Table extends object>(table: Table) =>
  fc.constantFrom(...(Object.keys(table) as (keyof Table & string)[]));

const SOURCE_IDS = ["s", 's "2"', "s/3 & é"] as const;
const CLAIM_IDS = ["claim_1", "12", "c7", "a b", "<c>", "`d`|", "=e"] as const;

const sources = fc.tuple(
  ...SOURCE_IDS.map((id) =>
    record<Source>({
      id: fc.constant(id),
      title: text,
      publisher: maybe(name),
      publishedOn: maybe(date),
      url: maybe(fc.webUrl()),
    }),
  ),
);

const citations = fc.uniqueArray(
  record<Relationship["citations"][number]>({
    source: fc.constantFrom(...SOURCE_IDS),
    quote: maybe(text),
    locator: maybe(text),
  }),
  { minLength: 1, maxLength: 3, selector: (citation) => JSON.stringify(citation) },
);

const fewer = fc.oneof(fc.constant([]), citations);

const entities = fc.tuple(...ENTITY_KIND_NAMES.map(entityOf));
const claims = fc.tuple(...CLAIM_IDS.map(claimOf));

/** Graphs that a store can hold: every kind, claims of every type between kinds that it allows, and texts that no format likes. */
export const losslessGraphs: fc.Arbitrary<Graph> = fc
  .tuple(sources, entities, claims)
  .map(([told, things, statements]) => ({ sources: told, entities: things, relationships: statements }));

function entityOf(kind: EntityKind): fc.Arbitrary<Entity> {
  return record<Entity>({
    id: fc.constant(idOf(kind)),
    kind: fc.constant(kind),
    name,
    names: fc.array(
      record<Entity["names"][number]>({ text: name, note: maybe(text), confidence: fraction, citations: fewer }),
      { maxLength: 2 },
    ),
    description: maybe(text),
    facts: fc.array(
      fc.oneof(
        record<Entity["facts"][number]>({ statement: text, validFrom: maybe(date), citations }),
        record<Entity["facts"][number]>({
          statement: text,
          quantity: amount,
          bound: maybe(nameOf(BOUNDS) as fc.Arbitrary<Bound>),
          unit: maybe(text),
          citations: fewer,
        }),
      ),
      { maxLength: 2 },
    ),
    fields: fieldsOf(kind),
  });
}

function fieldsOf(kind: EntityKind): fc.Arbitrary<Record<string, FieldValue>> {
  switch (kind) {
    case "COUNTRY":
      return record<Record<string, FieldValue>>({
        iso2: fc.constant("JP"),
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
      });
    case "AGREEMENT":
      return record<Record<string, FieldValue>>({ binding: fc.boolean(), signedOn: date });
    case "MINERAL":
      return record<Record<string, FieldValue>>({
        symbol: fc.constant("Dy"),
        atomicNumber: fc.integer({ min: 1, max: 118 }),
        hsCode: fc.constant("2805.30"),
      });
    case "COMPANY":
      return record<Record<string, FieldValue>>({ ticker: text, website: fc.webUrl() });
    default:
      return fc.constant({});
  }
}

function claimOf(id: string): fc.Arbitrary<Relationship> {
  return fc
    .constantFrom(...RELATIONSHIP_TYPE_NAMES)
    .chain((type) => endsOf(type).chain((ends) => claimBetween(id, type, ends)));
}

function endsOf(type: RelationshipType): fc.Arbitrary<readonly [EntityKind, EntityKind]> {
  const { from, to } = relationshipType(type);
  return fc
    .tuple(fc.constantFrom(...from), fc.constantFrom(...to))
    .filter((ends) => type !== "PART_OF" || ends.some((kind) => kind !== "MINERAL"));
}

function claimBetween(id: string, type: RelationshipType, [from, to]: readonly [EntityKind, EntityKind]) {
  return record<Relationship>({
    id: fc.constant(id),
    type: fc.constant(type),
    from: fc.constant(idOf(from)),
    to: fc.constant(idOf(to)),
    minerals: fc.constantFrom([], [idOf("MINERAL")]),
    validFrom: maybe(date),
    share: fraction,
    shareOf: maybe(nameOf(SHARE_BASES) as fc.Arbitrary<ShareBasis>),
    stage: maybe(nameOf(SUPPLY_STAGES) as fc.Arbitrary<SupplyStage>),
    quantity: amount,
    bound: maybe(nameOf(BOUNDS) as fc.Arbitrary<Bound>),
    unit: maybe(text),
    label: maybe(text),
    confidence: fraction,
    status: nameOf(CLAIM_STATUSES) as fc.Arbitrary<ClaimStatus>,
    citations,
    recordedAt: fc.constant(0),
  });
}

function idOf(kind: EntityKind): string {
  return kind.toLowerCase().replaceAll("_", "-");
}

/** A record without the columns that have no value. */
function record<Value extends object>(
  columns: { readonly [Column in keyof Value]: fc.Arbitrary<Value[Column] | undefined> },
): fc.Arbitrary<Value> {
  return fc
    .record(columns as Record<string, fc.Arbitrary<unknown>>)
    .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Value);
}
