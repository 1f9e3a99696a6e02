import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../src/store/graph-store.js";
import { aClaim, anEntity, graphOf } from "../support/changes.js";
import { disturbed } from "../support/disturbed-store.js";
import { freshnessOf } from "../support/freshness-of.js";
import { scrape } from "../support/scrape.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { subscribe, TRANSPORTS } from "../support/subscriber.js";
import { until } from "../support/until.js";

/** A store that several programs use at once. */
export interface SharedStore {
  /** Another handle on it, as another program has it. */
  openStore(): Promise<GraphStore>;
  renameByHand(id: string, name: string): Promise<void>;
  /** Closes what is left open, and removes the data. */
  dispose(): Promise<void>;
}

const NOTE = { note: "test" };
/** What others commit shows within this time. */
const PROMISED_MS = 1_000;
/** As the program has it. */
const pollIntervalMs = 250;

/** What is promised of two API instances over one store, as their users see it, held against one adapter. */
export function describeInstances(name: string, open: () => Promise<SharedStore>): void {
  describe(`two instances on ${name}`, () => {
    let shared: SharedStore;
    /** The command line, say. */
    let writer: GraphStore;
    let a: ServedGraph;
    let b: ServedGraph;
    /** Holds the reading of everything up in `a`. */
    let hold: Promise<void> | undefined;

    beforeEach(async () => {
      hold = undefined;
      shared = await open();
      writer = await shared.openStore();
      await writer.apply(graphOf("a-b b-c"), NOTE);
      a = await serveGraph({
        store: await shared.openStore(),
        changes: [],
        pollIntervalMs,
        wrap: (store) =>
          disturbed(store, {
            async *scan(scan) {
              await hold;
              yield* scan();
            },
          }),
      });
      b = await serveGraph({ store: await shared.openStore(), changes: [], pollIntervalMs });
      // The first time, a server has to plan its statements.
      await writer.apply([anEntity("first"), aClaim("first", "a", "first")], NOTE);
      await until(async () => (await nameIn(a, "first")) && (await nameIn(b, "first")));
    });
    afterEach(async () => {
      await a.close();
      await b.close();
      await writer.close();
      await shared.dispose();
    });

    const nameIn = async (graph: ServedGraph, ref: string) => {
      const { entity } = await graph.ask<{ entity: { name: string } | null }>(
        "query ($ref: String!) { entity(ref: $ref) { name } }",
        { ref },
      );
      return entity?.name;
    };
    /** How often an instance has read everything anew, and how often it failed to take something in. */
    const reloadsAndFailures = async ({ url }: ServedGraph) => {
      const samples = await scrape(url);
      return ["reload", "failed"].map((how) => samples[`lodegraph_refresh_duration_seconds_count{how="${how}"}`]);
    };

    test("see what a third program commits within a second, by the change log", async () => {
      for (let round = 0; round < 3; round++) {
        const id = `n${round}`;
        const { revision } = await writer.apply([anEntity(id), aClaim(`c${round}`, "a", id)], NOTE);
        await until(
          async () => (await nameIn(a, id)) !== undefined && (await nameIn(b, id)) !== undefined,
          PROMISED_MS,
        );
        for (const graph of [a, b]) {
          const paths = `{ paths(from: "a", to: "${id}") { paths { length } } }`;
          expect(await graph.ask(paths)).toEqual({ paths: { paths: [{ length: 1 }] } });
          expect((await freshnessOf(graph.url)).revision).toBe(revision);
        }
      }
      expect([await reloadsAndFailures(a), await reloadsAndFailures(b)]).toEqual([
        [0, 0],
        [0, 0],
      ]);
    });

    test("see what one of them writes: itself at once, the other within a second", async () => {
      for (let round = 0; round < 3; round++) {
        const before = await freshnessOf(a.url);
        const { revision } = await a.knowledge.apply([anEntity("a", { name: `Name ${round}` })], NOTE);
        expect(await nameIn(a, "a")).toBe(`Name ${round}`);
        expect(await freshnessOf(a.url)).toEqual({
          revision,
          recordedAt: expect.any(String),
          lagMs: 0,
          projection: before.projection + 1,
        });
        await until(async () => (await nameIn(b, "a")) === `Name ${round}`, PROMISED_MS);
      }
      expect([await reloadsAndFailures(a), await reloadsAndFailures(b)]).toEqual([
        [0, 0],
        [0, 0],
      ]);
    });

    test.each(TRANSPORTS)(
      "tell subscribers what any of them writes, and each goes on with the other's cursor (%s)",
      async (transport) => {
        const query = `subscription ($after: String) {
        changes(after: $after, types: [SUPPLIES]) { cursor changes { kind relationship { id to { id } } } }
      }`;
        interface Told {
          readonly cursor: string;
          readonly changes: readonly { readonly relationship: { readonly id: string } }[];
        }
        const listen = (graph: ServedGraph, after?: string) => {
          const subscriber = subscribe(graph.url, query, { transport, variables: { after } });
          const next = async () => ((await subscriber.next())!.data as unknown as { changes: Told }).changes;
          return { next, close: subscriber.close };
        };
        const writers = [a.knowledge, b.knowledge, writer];
        const subscribers = [listen(a), listen(b)];
        for (const { next } of subscribers) await next();
        const cursors: string[] = [];
        for (const [n, each] of writers.entries()) {
          await each.apply([anEntity(`n${n}`), aClaim(`c${n}`, "a", `n${n}`)], NOTE);
          for (const { next } of subscribers) {
            const event = await next();
            expect(event.changes).toEqual([{ kind: "ASSERTED", relationship: { id: `c${n}`, to: { id: `n${n}` } } }]);
            cursors.push(event.cursor);
          }
        }
        for (const { close } of subscribers) await close();
        // a's after the first write, at b; b's after the second, at a.
        const [atB, atA] = [listen(b, cursors[0]), listen(a, cursors[3])];
        expect(
          [await atB.next(), await atB.next(), await atA.next()].map(({ changes }) => changes[0]!.relationship.id),
        ).toEqual(["c1", "c2", "c2"]);
        await atA.close();
        await atB.close();
      },
    );

    test("stay together while all write at once", async () => {
      await Promise.all(
        [a.knowledge, b.knowledge, writer].map(async (each, program) => {
          for (let round = 0; round < 4; round++) {
            const id = `n${program}-${round}`;
            const changes = [anEntity(id), aClaim(`c${program}-${round}`, "a", id)];
            await each.apply(changes, NOTE);
          }
        }),
      );
      const { revision } = await writer.head();
      await until(
        async () =>
          (await freshnessOf(a.url)).revision === revision && (await freshnessOf(b.url)).revision === revision,
      );
      const everything = "{ relationships(first: 100) { totalCount edges { node { id from { id } to { id } } } } }";
      expect(await a.ask(everything)).toEqual(await b.ask(everything));
      expect(await a.ask("{ relationships { totalCount } }")).toEqual({ relationships: { totalCount: 15 } });
      expect([await reloadsAndFailures(a), await reloadsAndFailures(b)]).toEqual([
        [0, 0],
        [0, 0],
      ]);
    }, 60_000);

    test("read everything anew after a hand edit, and answer from what they have until then", async () => {
      let goOn = () => {};
      hold = new Promise((resolve) => {
        goOn = resolve;
      });
      const label = '{ paths(from: "a", to: "b") { paths { explanation } } }';
      const old = await a.ask(label);
      const before = await freshnessOf(a.url);
      await shared.renameByHand("a", "Written by hand");
      await until(async () => JSON.stringify(await b.ask(label)).includes("Written by hand"));
      await until(async () => (await scrape(a.url)).lodegraph_projection_lag_seconds! > 0.5);
      expect(await a.ask("{ relationships(first: 1) { totalCount } }")).toEqual({ relationships: { totalCount: 3 } });
      expect((await fetch(`${a.url}/health/ready`)).status).toBe(200);
      // What is committed while everything is being read shows all the same.
      await writer.apply([anEntity("meanwhile")], NOTE);
      await until(async () => (await nameIn(a, "meanwhile")) !== undefined);
      expect(await freshnessOf(a.url)).toMatchObject({
        revision: before.revision + 1,
        projection: before.projection + 1,
      });
      expect((await freshnessOf(a.url)).lagMs).toBeGreaterThan(500);
      goOn();
      await until(async () => JSON.stringify(await a.ask(label)).includes("Written by hand"));
      await until(async () => (await freshnessOf(a.url)).lagMs === 0);
      expect(await a.ask(label)).not.toEqual(old);
      expect(await nameIn(a, "a")).toBe("Written by hand");
      expect([await reloadsAndFailures(a), await reloadsAndFailures(b)]).toEqual([
        [1, 0],
        [1, 0],
      ]);
    }, 60_000);
  });
}
