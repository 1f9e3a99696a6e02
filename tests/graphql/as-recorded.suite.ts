import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { EXPORT_FORMATS, type ExportFormat } from "../../src/exchange/export/export-format.js";
import { load } from "../../src/exchange/import/load.js";
import { readExportedText } from "../../src/exchange/verify/read-exported-file.js";
import { type AskAgain, verifyExport } from "../../src/exchange/verify/verify-export.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { until } from "../support/until.js";

/** What is asked of claims as they were known at an instant (now where null). */
const QUESTIONS = `query ($where: RelationshipFilter!, $holding: RelationshipFilter!) {
  relationships(where: $where, first: 100) { edges { node { id type statement validFrom validTo share quantity confidence recordedAt
    from { id } to { id } minerals { id } citations { quote locator source { id title publishedOn } } } } }
  paths(from: "burma", to: "korea", selector: SHORTEST_K, k: 5, where: $where) { outcome paths { explanation } }
  holding: relationships(where: $holding) { totalCount }
}`;

interface Answer {
  readonly relationships: { readonly edges: readonly { readonly node: { readonly recordedAt: string } }[] };
  readonly paths: object;
  readonly holding: object;
}

/** A graph that was written at several instants, exported, and imported as recorded into an empty store such as `empty` gives. */
export function describeAsRecorded(formats: readonly ExportFormat[], empty: () => Promise<GraphStore>): void {
  describe.each(formats)("an export as %s, imported as recorded", (format) => {
    let folder: string;
    let graph: ServedGraph;
    const instants: string[] = [];
    const served: ServedGraph[] = [];
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "lodegraph-test-"));
      graph = await serve(await openSqliteStore(join(folder, "first")));
      instants.length = 0;
      await write([
        aSource("source", { publishedOn: "2025-02" }),
        ...["burma", "china", "japan", "korea"].map((id) => anEntity(id)),
        anEntity("tin", { kind: "MINERAL" }),
        aClaim("c1", "burma", "china", {
          minerals: ["tin"],
          validFrom: "1990",
          validTo: "2024-03",
          quantity: 5,
          unit: "t",
        }),
        aClaim("c2", "china", "korea", { share: 0.5, shareOf: "IMPORTS_OF_RECIPIENT" }),
      ]);
      await write([
        aSource("other", { publisher: "Someone" }),
        aClaim("c3", "burma", "japan", {
          citations: [{ source: "source", quote: "“so”", locator: "p. 3" }, { source: "other" }],
        }),
      ]);
      await write([aClaim("a0", "japan", "korea", { minerals: ["tin"], confidence: 0.5, validFrom: "2024-06" })]);
    });
    afterEach(async () => {
      for (const one of served.splice(0)) await one.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function serve(store: GraphStore): Promise<ServedGraph> {
      const one = await serveGraph({ store, changes: [] });
      served.push(one);
      return one;
    }

    async function write(changes: Parameters<GraphStore["apply"]>[0]): Promise<void> {
      const { revision, recordedAt } = await graph.store.apply(changes, { note: "a test" });
      instants.push(new Date(recordedAt).toISOString());
      await shows(graph, revision);
    }

    async function shows(one: ServedGraph, revision: number): Promise<void> {
      await until(() => one.knowledge.status().revision === revision);
    }

    /** The whole graph, as anybody gets it. */
    async function exported({ url }: ServedGraph, query = ""): Promise<string> {
      const response = await fetch(`${url}/export/${format.toLowerCase()}${query}`);
      expect(response.status).toBe(200);
      return response.text();
    }

    /** A server over the export in a store of its own. */
    async function imported(text: string): Promise<ServedGraph> {
      const path = join(folder, `graph.${EXPORT_FORMATS[format].extension}`);
      await writeFile(path, text);
      const other = await serve(await empty());
      const summary = await load({ store: other.store, paths: [path], asRecorded: true });
      expect(summary.passedOver).toEqual([]);
      await shows(other, summary.revision);
      return other;
    }

    function answer({ ask }: ServedGraph, knownAt: string | null): Promise<Answer> {
      return ask<Answer>(QUESTIONS, { where: { knownAt }, holding: { knownAt, asOf: "2024-06" } });
    }

    function contentOf(text: string) {
      return readExportedText(text).provenance.content;
    }

    test("answers as the graph itself, now and as known at any instant, and exports the same", async () => {
      const text = await exported(graph);
      const other = await imported(text);
      const between = new Date(Date.parse(instants[1]!) - 1).toISOString();
      const asked = [null, "2000-01-01T00:00:00Z", between, ...instants];
      const before = await Promise.all(asked.map((at) => answer(graph, at)));
      expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(4);
      expect(await Promise.all(asked.map((at) => answer(other, at)))).toEqual(before);

      const revisions = await other.store.revisions({ limit: 10 });
      expect(revisions.map(({ recordedAt }) => new Date(recordedAt).toISOString()).reverse()).toEqual(instants);
      const again = await exported(other);
      expect(contentOf(again)).toEqual(contentOf(text));
      // And of what was known before.
      const then = `?knownAt=${instants[1]}`;
      expect(contentOf(await exported(other, then))).toEqual(contentOf(await exported(graph, then)));
      const ask: AskAgain = async (question) => exported(other, `?${"export" in question ? question.export : ""}`);
      const { file, asKnownThen, today } = await verifyExport(readExportedText(text), ask);
      expect({ file, asKnownThen, today }).toMatchObject({
        file: "INTACT",
        asKnownThen: { matches: true },
        today: { matches: true },
      });
    });

    test("has what is current of a graph that was corrected and merged, each claim with its instant, and is written on", async () => {
      await write([anEntity("japan", { name: "Nippon" }), anEntity("alone", { aliases: ["only"] })]);
      const key = await graph.keyOf("Ada", "editor");
      for (const mutation of [
        'retractRelationships(ids: ["c2"], reason: "never said")',
        'assertRelationships(relationships: [{ type: SUPPLIES, from: "china", to: "korea", id: "c2", citations: [{ source: "other", quote: "it does" }] }])',
        'upsertEntities(entities: [{ id: "birma", kind: COUNTRY, name: "Birma" }])',
        'mergeEntities(from: "birma", into: "burma", reason: "one state")',
      ]) {
        await graph.ask(`mutation { ${mutation} { created } }`, undefined, key);
      }
      const text = await exported(graph);
      const other = await imported(text);
      expect(contentOf(await exported(other))).toEqual(contentOf(text));
      const claims = await graph.store.relationships(["a0", "c1", "c2", "c3"]);
      const current = claims.filter(({ retractedAt }) => retractedAt === undefined);
      const found = await other.store.relationships(["a0", "c1", "c2", "c3"]);
      const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
      expect(found.sort(byId)).toEqual(current.sort(byId));
      expect(await other.ask('{ entity(ref: "birma") { id } alone: entity(ref: "only") { id } }')).toEqual({
        entity: { id: "burma" },
        alone: { id: "alone" },
      });
      const { revision, recordedAt } = await other.store.head();
      const next = await other.store.apply([aClaim("c9", "china", "japan")], { note: "a test" });
      expect(next.revision).toBe(revision + 1);
      expect(next.recordedAt).toBeGreaterThan(recordedAt);
    });
  });
}
