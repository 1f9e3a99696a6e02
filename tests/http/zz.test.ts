import { test } from "@jest/globals";
import { askGraphQL } from "../support/http-test-server.js";
import { startShippedGraphServer } from "../support/shipped-graph-server.js";
test("x", async () => {
  const r = await startShippedGraphServer();
  const out: unknown[] = [];
  for (const [q, v] of [
    ['{ relationships(where: {knownAt: "2026"}) { totalCount } }'],
    ['query($d: DateTime){ relationships(where: {knownAt: $d}) { totalCount } }', {d: "x"}],
    ['{ relationships(where: {asOf: "2026-13"}) { totalCount } }'],
    ['query($d: PartialDate){ relationships(where: {asOf: $d}) { totalCount } }', {d: "x"}],
    ['query($d: RelationshipFilter){ relationships(where: $d) { totalCount } }', {d: {asOf: 3, foo: 1}}],
    ['{ relationships(where: {foo: 1}) { totalCount } }'],
    ['{ relationships(where: {types: [FOO]}) { totalCount } }'],
    ['{ entities(first: 1000) { edges { node { relationships(first: 1000) { edges { node { id }}}}}} }'],
    ['{ neighbourhood(of: ["japan"], depth: 0) { nodeCount } }'],
    ['{ neighbourhood(of: ["japan"], depth: 10000) { nodeCount } }'],
    ['{ neighbourhood(of: ["atlantis"], depth: 1) { nodeCount } }'],
    ['{ neighbourhood(of: [$x], depth: 1) { nodeCount } }'],
    ['query($x: String){ neighbourhood(of: [$x], depth: 1) { nodeCount } }', {x: null}],
    ['query($x: Int = 3){ neighbourhood(of: ["japan"], depth: $x) { nodeCount } }', {x: null}],
    ['query($x: Int = 3){ neighbourhood(of: ["japan"], depth: $x) { nodeCount } }', {x: 99999999999}],
    ['{ neighbourhood(of: ["japan"], depth: 99999999999) { nodeCount } }'],
    ['{ subgraph { export(format: GEXF) } }'],
    ['mutation { x }'],
  ] as [string, Record<string, unknown>?][]) { const a = await askGraphQL(r.url, q, v); out.push(`${q}\n   ${a.status} ${JSON.stringify(a.errors?.map((e) => [e.message, e.extensions]))} ${JSON.stringify(a.data)}`); }
  process.stderr.write(out.join("\n"));
  await r.close();
});
