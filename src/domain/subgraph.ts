import type { Relationship } from "./claim.js";
import type { Entity } from "./entity.js";
import type { Source } from "./source.js";

/**
 * A graph on its way out, piece by piece, so that one of any size can be written with constant memory.
 * Each of the three can be read once; every end of a relationship is among the entities, and every cited source among the sources.
 */
export interface SubgraphStream {
  entities(): AsyncIterable<Entity>;
  relationships(): AsyncIterable<Relationship>;
  sources(): AsyncIterable<Source>;
}
