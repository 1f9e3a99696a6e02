import type { Relationship } from "./claim.js";
import type { Entity } from "./entity.js";
import type { Source } from "./source.js";

/**
 * A graph on its way out, some hundreds of records at a time, so that one of any size can be written with constant memory.
 * Each of the three can be read once; every end of a relationship is among the entities, and every cited source among the sources.
 */
export interface SubgraphStream {
  entities(): AsyncIterable<readonly Entity[]>;
  relationships(): AsyncIterable<readonly Relationship[]>;
  sources(): AsyncIterable<readonly Source[]>;
}
