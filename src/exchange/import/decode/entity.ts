import { ENTITY_KIND_NAMES } from "../../../domain/entity-kind.js";
import type { ImportRecord } from "../../../domain/import-record.js";
import { decodeColumns, optional, refuseUnknown, required } from "./column-table.js";
import type { CellReport } from "./decoder.js";
import { decodeFields, ENTITY_FIELDS } from "./entity-field.js";
import { factOf, facts } from "./fact.js";
import { listOf } from "./list.js";
import { names, namesOf } from "./name.js";
import { name, oneOf, slug, text } from "./text.js";

/** The columns that entities of all kinds have. */
export const ENTITY_COLUMNS = {
  id: required(slug),
  kind: required(oneOf(ENTITY_KIND_NAMES, "kind of entity")),
  name: required(name),
  aliases: optional(listOf(name)),
  description: optional(text),
  names: optional(names),
  facts: optional(facts),
} as const;

const KNOWN = new Set([...Object.keys(ENTITY_COLUMNS), ...ENTITY_FIELDS]);

/** A row that describes an entity. */
export function decodeEntity(cells: ReadonlyMap<string, unknown>, report: CellReport): ImportRecord {
  const { id, kind, name, description, ...columns } = decodeColumns(ENTITY_COLUMNS, cells, report);
  const others = new Map([...cells].filter(([column]) => !Object.hasOwn(ENTITY_COLUMNS, column)));
  let fields = {};
  if (kind === undefined) refuseUnknown(others, KNOWN, report);
  else fields = decodeFields(kind, others, report);
  return {
    kind: "entity",
    entity: {
      id,
      kind,
      name,
      names: namesOf(name, columns.names ?? [], columns.aliases ?? []),
      ...(description === undefined ? {} : { description }),
      facts: (columns.facts ?? []).map((fact, index) => factOf(fact, `facts[${index}]`, report)),
      fields,
    },
  };
}
