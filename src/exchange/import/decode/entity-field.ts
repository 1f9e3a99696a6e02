import type { FieldValue } from "../../../domain/entity.js";
import { ENTITY_KIND_NAMES, type EntityKind, entityKind, type FieldDefinition } from "../../../domain/entity-kind.js";
import { nearest } from "../nearest.js";
import type { CellReport, Decoder } from "./decoder.js";
import { between, boolean, date, number, WHOLE } from "./scalar.js";
import { matching, text, url } from "./text.js";

const DECODERS: ReadonlyMap<EntityKind, ReadonlyMap<string, Decoder<FieldValue>>> = new Map(
  ENTITY_KIND_NAMES.map((kind) => [
    kind,
    new Map(Object.entries(entityKind(kind).fields).map(([field, definition]) => [field, decoderOf(definition)])),
  ]),
);

/** Every field that some kind has. */
export const ENTITY_FIELDS: ReadonlySet<string> = new Set(
  [...DECODERS.values()].flatMap((fields) => [...fields.keys()]),
);

/** The fields of an entity of a kind out of the cells that are no common columns, in a fixed order; others are refused. */
export function decodeFields(
  kind: EntityKind,
  cells: ReadonlyMap<string, unknown>,
  report: CellReport,
): Record<string, FieldValue> {
  const decoders = DECODERS.get(kind)!;
  const fields: Record<string, FieldValue> = {};
  for (const [column, value] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const decoder = decoders.get(column);
    if (decoder === undefined) {
      report(column, `${kind} has no such field.`, nearest(column, decoders.keys()));
      continue;
    }
    const decoded = decoder(value, column, report);
    if (decoded !== undefined) fields[column] = decoded;
  }
  return fields;
}

function decoderOf({ type, pattern, range }: FieldDefinition): Decoder<FieldValue> {
  const ranges = range === undefined ? [] : [between(range)];
  switch (type) {
    case "string":
      return pattern === undefined ? text : matching(pattern);
    case "integer":
      return number(WHOLE, ...ranges);
    case "number":
      return number(...ranges);
    case "boolean":
      return boolean;
    case "date":
      return date;
    case "url":
      return url;
  }
}
