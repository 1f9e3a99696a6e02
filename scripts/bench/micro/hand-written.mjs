// @ts-check
import { at } from "../data/at.mjs";

/** @typedef {{ readonly offsets: Int32Array, readonly claims: Int32Array }} Rows */

/**
 * What a bidirectional breadth first search is when it is written for one purpose: any shortest path, in either direction, over claims
 * that are current. It has no filters, no order among paths, no budget. The kernel is held against it.
 */
export class HandWrittenSearch {
  #arrays;
  /** Per entity: the search that reached it last from either side, and the claim by which it did. */
  #stamps;
  #arrivals;
  #search = 0;

  /** @param {{ readonly out: Rows, readonly in: Rows, readonly from: Int32Array, readonly to: Int32Array, readonly retracted: Int32Array, readonly notRetracted: number }} arrays */
  constructor(arrays) {
    const entities = arrays.out.offsets.length - 1;
    this.#arrays = arrays;
    this.#stamps = [new Int32Array(entities), new Int32Array(entities)];
    this.#arrivals = [new Int32Array(entities), new Int32Array(entities)];
  }

  /**
   * The claims of a shortest path in their order; undefined where there is none.
   *
   * @param {number} from
   * @param {number} to another entity
   * @returns {number[] | undefined}
   */
  find(from, to) {
    this.#search++;
    const frontiers = [[from], [to]];
    this.#mark(0, from, -1);
    this.#mark(1, to, -1);
    for (;;) {
      const [ahead, behind] = /** @type {[number[], number[]]} */ (frontiers);
      if (ahead.length === 0 || behind.length === 0) return undefined;
      const side = ahead.length <= behind.length ? 0 : 1;
      /** @type {number[]} */
      const next = [];
      for (const entity of /** @type {number[]} */ (frontiers[side])) {
        const meeting = this.#expand(side, entity, next);
        if (meeting !== undefined) return this.#trace(meeting);
      }
      frontiers[side] = next;
    }
  }

  /**
   * Marks what is reached from an entity for the first time, and gives the first that the other side has reached too.
   *
   * @param {number} side
   * @param {number} entity
   * @param {number[]} next
   */
  #expand(side, entity, next) {
    const { out, in: incoming, from, to, retracted, notRetracted } = this.#arrays;
    const mine = /** @type {Int32Array} */ (this.#stamps[side]);
    const others = /** @type {Int32Array} */ (this.#stamps[1 - side]);
    for (const [rows, ends] of /** @type {[Rows, Int32Array][]} */ ([
      [out, to],
      [incoming, from],
    ])) {
      const end = at(rows.offsets, entity + 1);
      for (let place = at(rows.offsets, entity); place < end; place++) {
        const claim = at(rows.claims, place);
        if (retracted[claim] !== notRetracted) continue;
        const neighbour = at(ends, claim);
        if (mine[neighbour] === this.#search) continue;
        this.#mark(side, neighbour, claim);
        if (others[neighbour] === this.#search) return neighbour;
        next.push(neighbour);
      }
    }
    return undefined;
  }

  /** @param {number} side @param {number} entity @param {number} claim */
  #mark(side, entity, claim) {
    /** @type {Int32Array} */ (this.#stamps[side])[entity] = this.#search;
    /** @type {Int32Array} */ (this.#arrivals[side])[entity] = claim;
  }

  /** @param {number} meeting */
  #trace(meeting) {
    const ahead = this.#back(0, meeting).reverse();
    return [...ahead, ...this.#back(1, meeting)];
  }

  /** The claims from an entity back to where its side began. @param {number} side @param {number} entity */
  #back(side, entity) {
    const { from, to } = this.#arrays;
    const arrivals = /** @type {Int32Array} */ (this.#arrivals[side]);
    const claims = [];
    for (let claim = at(arrivals, entity); claim !== -1; claim = at(arrivals, entity)) {
      claims.push(claim);
      entity = at(from, claim) === entity ? at(to, claim) : at(from, claim);
    }
    return claims;
  }
}
