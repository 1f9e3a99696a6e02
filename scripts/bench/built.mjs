// @ts-check
// The compiled program with the types of its sources: the one place where the benchmark reaches into it. Loaded when asked for, so that
// what needs none of it runs before the program is built.

const DIST = new URL("../../dist/", import.meta.url);

/**
 * What finds paths, and what builds the arrays that they are found in.
 *
 * @returns {Promise<typeof import("../../src/graph/paths/find-paths.js") & typeof import("../../src/graph/projection/projection-builder.js") &
 *   typeof import("../../src/graph/budget.js") & typeof import("../../src/graph/projection/topology.js")>}
 */
export async function builtGraph() {
  return Object.assign(
    {},
    ...(await load([
      "graph/paths/find-paths.js",
      "graph/projection/projection-builder.js",
      "graph/budget.js",
      "graph/projection/topology.js",
    ])),
  );
}

/**
 * What a store is served with.
 *
 * @returns {Promise<typeof import("../../src/config/config.js") & typeof import("../../src/graphql/schema.js") &
 *   typeof import("../../src/http/graph-exporter.js") & typeof import("../../src/http/http-server.js") &
 *   typeof import("../../src/knowledge/knowledge.js")>}
 */
export async function builtServer() {
  await import("reflect-metadata");
  const names = [
    "config/config.js",
    "graphql/schema.js",
    "http/graph-exporter.js",
    "http/http-server.js",
    "knowledge/knowledge.js",
  ];
  return Object.assign({}, ...(await load(names)));
}

/** @param {readonly string[]} names @returns {Promise<object[]>} */
function load(names) {
  return Promise.all(names.map((name) => import(new URL(name, DIST).href)));
}
