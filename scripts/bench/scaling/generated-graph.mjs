// @ts-check
import { at } from "../data/at.mjs";
import { partLoops } from "../data/part-loops.mjs";
import { below, seededRandom, shuffle } from "../data/seeded-random.mjs";

/** Relationships of a block, and the entities that they begin at. */
export const BLOCK = { relationships: 10_000, entities: 500 };
/** How much the degrees within a block differ: the largest is some 1,000, the median some 20. */
const SLOPE = 0.7;
const SEED = 13;

/**
 * A graph of any size whose entities look the same from near by at each size: it is made of blocks in which the entity of a rank has as
 * many relationships as in any other block, only that they lead to other blocks. Nothing is kept of it but one block; the rest is
 * worked out when it is asked for.
 */
export class GeneratedGraph {
  /** The ranks at which the relationships of a block begin and end, and how many blocks further they end. */
  #from;
  #to;
  #shift;

  /** @param {number} relationships a multiple of those of a block */
  constructor(relationships) {
    const random = seededRandom(SEED);
    this.relationships = relationships;
    this.blocks = relationships / BLOCK.relationships;
    this.entities = this.blocks * BLOCK.entities;
    this.#from = shuffle(ranks(), random);
    this.#to = shuffle(ranks(), random);
    // Of different ranks, hence different entities in whichever blocks.
    partLoops(this.#from, this.#to, random);
    this.#shift = Float64Array.from(this.#from, () => random());
  }

  /** The number of the entity at which a relationship begins. @param {number} relationship */
  from(relationship) {
    return this.#entity(this.#blockOf(relationship), at(this.#from, relationship % BLOCK.relationships));
  }

  /** The number of the entity at which a relationship ends: never the one at which it begins. @param {number} relationship */
  to(relationship) {
    const place = relationship % BLOCK.relationships;
    return this.#entity((this.#blockOf(relationship) + this.#shiftOf(place)) % this.blocks, at(this.#to, place));
  }

  /** The entities at the other ends of the relationships of an entity. @param {number} entity @returns {number[]} */
  neighbours(entity) {
    const block = Math.floor(entity / BLOCK.entities);
    const rank = entity % BLOCK.entities;
    const found = [];
    for (let place = 0; place < BLOCK.relationships; place++) {
      if (this.#from[place] === rank) found.push(this.to(block * BLOCK.relationships + place));
      if (this.#to[place] === rank) {
        const origin = (block - this.#shiftOf(place) + this.blocks) % this.blocks;
        found.push(this.from(origin * BLOCK.relationships + place));
      }
    }
    return found;
  }

  /** An entity of a rank, in a block that is drawn. @param {number} rank @param {import("../data/seeded-random.mjs").Random} random */
  draw(rank, random) {
    return this.#entity(below(random, this.blocks), rank);
  }

  /** @param {number} block @param {number} rank */
  #entity(block, rank) {
    return block * BLOCK.entities + rank;
  }

  /** @param {number} relationship */
  #blockOf(relationship) {
    return Math.floor(relationship / BLOCK.relationships);
  }

  /** @param {number} place */
  #shiftOf(place) {
    return Math.floor(at(this.#shift, place) * this.blocks);
  }
}

/** The ranks of a block's entities, each as often as it has relationships in one direction: at least once. */
function ranks() {
  const weights = Array.from({ length: BLOCK.entities }, (_, rank) => (rank + 1) ** -SLOPE);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const ends = new Int32Array(BLOCK.relationships);
  let reached = 0;
  let place = 0;
  for (const [rank, weight] of weights.entries()) {
    reached += weight;
    for (const end = Math.round((reached / sum) * ends.length); place < end; place++) ends[place] = rank;
  }
  return ends;
}
