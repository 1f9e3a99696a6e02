// @ts-check
import { expectEqual } from "../expect.mjs";
import { endsOf } from "./actor-variables.mjs";

/** @typedef {{ length: number, nodes: { id: string }[], relationships: { id: string, validFrom: string }[] }} Path */

/** The fields of paths that all are asked for. */
export const PATH_FIELDS = "length nodes { id name } relationships { id type label validFrom }";

/**
 * Refuses anything but so many different paths between the two, all of one length where it is given.
 *
 * @param {readonly Path[]} paths
 * @param {{ readonly from: number, readonly to: number }} pair
 * @param {{ readonly count: number, readonly length?: number }} expected
 */
export function checkPaths(paths, pair, expected) {
  const { from, to } = endsOf(pair);
  const different = new Set(paths.map(({ relationships }) => relationships.map(({ id }) => id).join()));
  expectEqual(paths.length, expected.count, "the number of paths");
  expectEqual(different.size, expected.count, "the number of different paths");
  for (const { length, nodes, relationships } of paths) {
    expectEqual(length, expected.length ?? length, "the length of a path");
    expectEqual(relationships.length, length, "the number of relationships of a path");
    expectEqual(nodes.length, length + 1, "the number of nodes of a path");
    expectEqual(nodes[0]?.id, from, "the start of a path");
    expectEqual(nodes[length]?.id, to, "the end of a path");
  }
}
