import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openBackupFile } from "../../src/exchange/backup/backup-file.js";
import { BackupWriter } from "../../src/exchange/backup/backup-writer.js";
import { restoreBackup } from "../../src/exchange/backup/restore-backup.js";
import { ProgressMeter } from "../../src/exchange/import/progress.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { until } from "../support/until.js";

/** What is asked of a graph at an instant (now where null): all that backups must keep. */
const QUESTIONS = `query ($at: DateTime, $where: RelationshipFilter!) {
  entities(knownAt: $at, first: 100) { totalCount edges { node { id kind name aliases description
    versions { knownFrom knownUntil entity { name aliases } } timeline { totalCount edges { node { date event relationship { id } } } } } } }
  relationships(where: $where, first: 100) { totalCount edges { node { id type statement quantity confidence recordedAt retractedAt
    retractionReason supersededBy { id } from { id } to { id } minerals { id } citations { quote source { id title publishedOn } } } } }
  paths(from: "burma", to: "japan", selector: SHORTEST_K, k: 5, where: $where) { outcome paths { explanation } }
  search(text: "birma myanmar", knownAt: $at) { entity { id name } }
}`;
const REVISIONS = "{ revisions(first: 100) { totalCount edges { node { number recordedAt author reason } } } }";

/** Backups of a graph that people have written, restored by way of other stores: `between` gives an empty one. */
export function describeRoundTrips(between: () => Promise<GraphStore>): void {
  describe("a backup of a graph that people have written", () => {
    let folder: string;
    let graph: ServedGraph;
    const served: ServedGraph[] = [];
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "lodegraph-test-"));
      graph = await serve(await openSqliteStore(join(folder, "first")), [
        aSource("source", { publishedOn: "2025-02" }),
        aSource("other"),
        anEntity("burma", { name: "Burma", aliases: ["Birma"] }),
        anEntity("myanmar", { name: "Myanmar" }),
        anEntity("china"),
        anEntity("japan"),
        anEntity("tin", { kind: "MINERAL" }),
        aClaim("sells", "burma", "china", { minerals: ["tin"], validFrom: "1990", quantity: 5, unit: "t" }),
        aClaim("same", "myanmar", "china", { minerals: ["tin"], citations: [{ source: "other", quote: "“so”" }] }),
        aClaim("resells", "china", "japan", { minerals: ["tin"] }),
      ]);
    });
    afterEach(async () => {
      for (const one of served.splice(0)) await one.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function serve(store: GraphStore, changes: Parameters<GraphStore["apply"]>[0] = []): Promise<ServedGraph> {
      const one = await serveGraph({ store, changes: [...(changes as Iterable<never>)] });
      served.push(one);
      return one;
    }

    /** Everything that the graph answers, at each of the instants. */
    async function answers({ ask, url }: ServedGraph, instants: readonly (string | null)[]) {
      const atInstants = [];
      for (const at of instants) {
        const where = { knownAt: at };
        const exported = await fetch(`${url}/export/json${at === null ? "" : `?knownAt=${at}`}`);
        expect(exported.status).toBe(200);
        atInstants.push({ at, answer: await ask(QUESTIONS, { at, where }), exported: await exported.text() });
      }
      return { atInstants, revisions: await ask(REVISIONS) };
    }

    async function restored(from: GraphStore, into: GraphStore): Promise<void> {
      const progress = () => new ProgressMeter(undefined, undefined);
      const path = join(folder, `${Math.random()}.backup`);
      const handle = await open(path, "wx");
      for await (const chunk of new BackupWriter(from, { keys: true, progress: progress() }).bytes()) {
        await handle.appendFile(chunk);
      }
      await handle.close();
      const file = await openBackupFile(path);
      await restoreBackup(file, { openStore: async () => into, keys: true, progress: progress() });
      await file.handle.close();
    }

    test("answers as the graph itself, now and as of every revision, and takes its keys", async () => {
      const key = await graph.keyOf("Ada", "editor");
      const instants: string[] = [];
      const write = async (mutation: string) => {
        await graph.ask(`mutation { ${mutation} { created } }`, undefined, key);
        instants.push(new Date((await graph.store.head()).recordedAt).toISOString());
      };
      await write('setAlias(entity: "china", alias: "PRC")');
      await write('upsertEntities(entities: [{ id: "burma", name: "Birma, then" }])');
      await write('mergeEntities(from: "burma", into: "myanmar", reason: "one state")');
      await write('retractRelationships(ids: ["resells"], reason: "never said")');
      await write(
        'assertRelationships(relationships: [{ type: SUPPLIES, from: "china", to: "japan", minerals: ["tin"], id: "resells", citations: [{ source: "source", quote: "now it does" }] }])',
      );
      await write('unmergeEntity(id: "burma", reason: "two after all")');
      await write(
        'assertRelationships(relationships: [{ type: SUPPLIES, from: "china", to: "japan", minerals: ["tin"], id: "resells", citations: [{ source: "other" }] }])',
      );
      const asked = [null, "2000-01-01T00:00:00Z", ...instants];
      const before = await answers(graph, asked);

      // One that serves the empty store takes the restored one in.
      const other = await serve(await between());
      expect(await other.ask("{ entities { totalCount } }")).toEqual({ entities: { totalCount: 0 } });
      await restored(graph.store, other.store);
      await until(async () => other.knowledge.status().revision === instants.length + 1);
      expect(await answers(other, asked)).toEqual(before);

      const back = await openSqliteStore(join(folder, "back"));
      await restored(other.store, back);
      const again = await serve(back);
      expect(await answers(again, asked)).toEqual(before);
      await again.ask('mutation { setAlias(entity: "japan", alias: "Nippon") { revision } }', undefined, key);
      expect((await again.store.head()).revision).toBe(instants.length + 2);
    });
  });
}
