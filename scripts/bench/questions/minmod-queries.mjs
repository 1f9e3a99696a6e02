// @ts-check

import { numberedId } from "../data/minmod-files.mjs";
import { hubOf, siteId } from "../data/minmod-graph.mjs";
import { below, seededRandom } from "../data/seeded-random.mjs";
import { expectEqual } from "./expect.mjs";

/** @typedef {import("../data/minmod-graph.mjs").MinmodGraph} MinmodGraph */
/** @typedef {import("../questions/query.mjs").Query} Query */

const SEED = 31;
const PAGE = 100;
const NODES = 200;
const UNASKED = { "neo4j-graphql": "not asked", "raw-driver": "not asked" };

/**
 * The questions that are asked about MinMod's sites.
 *
 * @param {MinmodGraph} graph
 * @param {number} sets
 * @returns {Query[]}
 */
export function minmodQueries(graph, sets) {
  const random = seededRandom(SEED);
  const { contents, minerals } = graph;
  const hub = hubOf(graph);
  const sites = Array.from({ length: sets }, () => contents[below(random, contents.length)]?.site ?? 0);
  const variables = (/** @type {number} */ site) => ({ id: siteId(site) });
  return [
    {
      key: "entity",
      title: "entity by id",
      sets: sites,
      forms: {
        ...UNASKED,
        lodegraph: {
          text: "query ($id: String!) { entity(ref: $id) { id name kind } }",
          variables,
          check: (data, site) => expectEqual(data.entity?.id, siteId(site), "the id"),
        },
      },
    },
    {
      key: "hub",
      title: `one hop (first ${PAGE} of the ${hub.sites} at ${hub.mineral})`,
      sets: [numberedId("mineral", minerals.indexOf(hub.mineral))],
      forms: {
        ...UNASKED,
        lodegraph: {
          text: `query ($id: String!) { entity(ref: $id) { id relationships(first: ${PAGE}) { edges { node { id type from { id name } } } } } }`,
          variables: (id) => ({ id }),
          check: (data) => expectEqual(data.entity.relationships.edges.length, PAGE, "the number of relationships"),
        },
      },
    },
    {
      key: "two-hops",
      title: `two hops (${NODES} nodes) from a site`,
      note: "The second hop goes through a mineral or a country, most of which have thousands of sites.",
      sets: sites,
      forms: {
        ...UNASKED,
        lodegraph: {
          text: `query ($id: String!) { neighbourhood(of: [$id], depth: 2, limit: ${NODES}) { nodes { id name kind } } }`,
          variables,
          check: ({ neighbourhood: { nodes } }) =>
            expectEqual(nodes.length > 1 && nodes.length <= NODES, true, "that there are nodes, and not too many"),
        },
      },
    },
  ];
}
