import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import cytoscape from "cytoscape";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/unweighted.js";
import { NeighbourhoodDocument, type NeighbourhoodQuery, request, type Schema } from "../../src/client/client.js";
import { toCytoscape } from "../../src/client/cytoscape.js";
import { toGraphology } from "../../src/client/graphology.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

type Neighbourhood = NeighbourhoodQuery["neighbourhood"];

/**
 * Any answer that the server may give: parallel relationships, self-loops, names as they come. Entities have slugs: graphology keeps
 * neighbours in plain objects, where `__proto__` would be the prototype of every object of the process.
 */
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const answers = fc.uniqueArray(slug, { minLength: 1, maxLength: 6 }).chain((ids) => {
  const end = fc.record({ id: fc.constantFrom(...ids) });
  const relationship = fc.record({ from: end, to: end, type: fc.string(), share: fc.option(fc.double()) });
  return fc.record({
    nodes: fc
      .constant(ids)
      .chain((all) => fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), name: fc.string() })))),
    relationships: fc
      .array(relationship, { maxLength: 12 })
      .map((rows) => rows.map((row, index) => ({ ...row, id: `claim ${index}` }))),
  });
});

describe("the adapters, over what the server answers", () => {
  let graph: ServedGraph;
  let neighbourhood: Neighbourhood;
  beforeAll(async () => {
    graph = await serveGraph();
    ({ neighbourhood } = await request(`${graph.url}/graphql`, NeighbourhoodDocument, { of: ["Japan"], limit: 60 }));
  });
  afterAll(() => graph.close());

  test("graphology has each node and relationship, with what was selected of it", () => {
    const made = toGraphology(MultiDirectedGraph, neighbourhood);
    expect([made.order, made.size]).toEqual([neighbourhood.nodes.length, neighbourhood.relationships.length]);
    expect(made.size).toBeGreaterThan(60);
    expect([made.type, made.multi]).toEqual(["directed", true]);
    const name: string = made.getNodeAttribute("japan", "name");
    const distance: number | undefined = made.getNodeAttribute("japan", "distance");
    expect([name, distance]).toEqual(["Japan", 0]);
    const types: Schema.RelationshipType[] = made.mapEdges((_id, { type }) => type);
    expect(types).toEqual(neighbourhood.relationships.map(({ type }) => type));
    // @ts-expect-error What was not selected is not there.
    expect(made.getNodeAttribute("japan", "description")).toBeUndefined();
  });

  test("graphology's own searches run over it", () => {
    const made = toGraphology(MultiDirectedGraph, neighbourhood);
    const [first] = neighbourhood.relationships;
    expect(bidirectional(made, first!.from.id, first!.to.id)).toEqual([first!.from.id, first!.to.id]);
  });

  test("Cytoscape draws it, with what was selected as data", () => {
    const elements = toCytoscape(neighbourhood);
    const kind: Schema.EntityKind = elements.nodes[0]!.data.kind;
    expect(kind).toBe("COUNTRY");
    const drawn = cytoscape({ headless: true, elements });
    expect([drawn.nodes().length, drawn.edges().length]).toEqual([
      neighbourhood.nodes.length,
      neighbourhood.relationships.length,
    ]);
    const [relationship] = neighbourhood.relationships;
    const { from, to, ...rest } = relationship!;
    expect(drawn.getElementById(rest.id).data()).toEqual({ ...rest, source: from.id, target: to.id });
    expect(drawn.getElementById("japan").data("distance")).toBe(0);
    // @ts-expect-error What was not selected is not there.
    expect(elements.nodes[0]!.data.description).toBeUndefined();
  });
});

test("any answer goes to graphology and back", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const made = toGraphology(MultiDirectedGraph, answer);
      expect(made.mapNodes((_id, attributes) => attributes)).toEqual(answer.nodes);
      expect(
        made.mapEdges((id, attributes, source, target) => ({
          ...attributes,
          id,
          from: { id: source },
          to: { id: target },
        })),
      ).toEqual(answer.relationships);
    }),
  );
});

test("any answer goes to Cytoscape and back", () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const { nodes, edges } = toCytoscape(answer);
      expect(nodes.map(({ data }) => data)).toEqual(answer.nodes);
      expect(
        edges.map(({ data: { source, target, ...rest } }) => ({ ...rest, from: { id: source }, to: { id: target } })),
      ).toEqual(answer.relationships);
    }),
  );
});
