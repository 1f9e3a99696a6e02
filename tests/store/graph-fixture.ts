import type { Claim } from "../../src/domain/claim.js";
import type { Entity } from "../../src/domain/entity.js";
import type { Source } from "../../src/domain/source.js";
import type { Change } from "../../src/store/graph-store.js";

/** A source with nothing but what it must have. */
export function source(id: string, more: Partial<Source> = {}): Source {
  return { id, title: `Title of ${id}`, ...more };
}

/** A country with nothing but what it must have. */
export function entity(id: string, more: Partial<Entity> = {}): Entity {
  return { id, kind: "COUNTRY", name: `Name of ${id}`, names: [], facts: [], fields: {}, ...more };
}

/** A claim between two entities of {@link ENTITIES}, with nothing but what it must have. */
export function claim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    type: "SUPPLIES",
    from: "china",
    to: "japan",
    minerals: [],
    confidence: 1,
    status: "IN_EFFECT",
    citations: [{ source: "usgs" }],
    ...more,
  };
}

export const add = {
  source: (value: Source): Change => ({ kind: "source", source: value }),
  entity: (value: Entity): Change => ({ kind: "entity", entity: value }),
  claim: (value: Claim): Change => ({ kind: "claim", claim: value }),
};

/** What claims of these tests need: a source, two countries and two minerals. */
export const ENTITIES: readonly Change[] = [
  add.source(source("usgs")),
  add.entity(entity("china")),
  add.entity(entity("japan")),
  add.entity(entity("dysprosium", { kind: "MINERAL" })),
  add.entity(entity("terbium", { kind: "MINERAL" })),
];
