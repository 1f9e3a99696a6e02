import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Change } from "../../../src/store/graph-store.js";
import { aClaim, anEntity, graphOf } from "../../support/changes.js";
import { type ServedGraph, serveGraph } from "../../support/served-graph.js";
import { subscribe, TRANSPORTS } from "../../support/subscriber.js";

const CHANGES = `subscription ($after: String, $afterRevision: Int, $limit: Int) {
  changes(after: $after, afterRevision: $afterRevision, limit: $limit) {
    cursor complete revision { number } changes { kind entity { id } relationship { id recordedAt } }
  }
}`;

interface Told {
  readonly cursor: string;
  readonly complete: boolean;
  readonly revision: { readonly number: number };
  readonly changes: readonly {
    readonly kind: string;
    readonly entity: { readonly id: string } | null;
    readonly relationship: { readonly id: string; readonly recordedAt: string } | null;
  }[];
}

let graph: ServedGraph;
beforeEach(async () => {
  graph = await serveGraph({ changes: graphOf("a-b"), pollIntervalMs: 20 });
});
afterEach(() => graph.close());

/** Writes of random sizes, of three versions of each claim; one in three by another handle on the store. */
async function writeSets(sizes: readonly number[], round: number): Promise<number> {
  let revision = 0;
  for (const [n, size] of sizes.entries()) {
    const changes: Change[] = [];
    for (let at = 0; at < size; at++) {
      const id = `c${round}-${n}-${at}`;
      changes.push(anEntity(`e${round}-${n}-${at}`), aClaim(id, "a", `e${round}-${n}-${at}`));
      const former = `c${round}-${n - 1}-${at}`;
      if (n > 0 && at < sizes[n - 1]!) {
        changes.push(
          { kind: "retraction", id: former, reason: "r", supersededBy: former },
          aClaim(former, "a", "b", { share: 0.5 }),
        );
      }
    }
    const writer = n % 3 === 0 ? graph.store : graph.knowledge;
    ({ revision } = await writer.apply(changes, { note: `set ${n}` }));
    if (n % 2 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return revision;
}

/** Everything that the store says of revisions after one, as a subscriber would write it down. */
async function logAfter(first: number, last: number): Promise<string[]> {
  const lines: string[] = [];
  for (let revision = first + 1; revision <= last; revision++) {
    for (const { change } of await graph.store.changesIn(revision, { limit: 10_000 })) {
      if (change.kind === "entity") lines.push(`${revision} ENTITY_ADDED ${change.entity.id}`);
      if (change.kind === "asserted") lines.push(`${revision} ASSERTED ${change.claim.id} ${change.claim.recordedAt}`);
      if (change.kind === "ended") lines.push(`${revision} SUPERSEDED ${change.claim.id} ${change.claim.recordedAt}`);
    }
  }
  return lines;
}

test("who is cut off again and again, while others write, is told each change once", async () => {
  let round = 0;
  const sets = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 25 });
  const stays = fc.infiniteStream(
    fc.record({
      events: fc.integer({ min: 1, max: 6 }),
      transport: fc.constantFrom(...TRANSPORTS),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(sets, stays, async (sizes, listening) => {
      const start = await graph.store.head();
      const writing = writeSets(sizes, ++round);
      const told: string[] = [];
      let last = start.revision;
      let cursor: string | undefined;
      let isComplete = true;
      let final: number | undefined;
      void writing.then((revision) => {
        final = revision;
      });
      for (const { events, transport, limit } of listening) {
        const variables = cursor === undefined ? { afterRevision: start.revision, limit } : { after: cursor, limit };
        const subscriber = subscribe(graph.url, CHANGES, { transport, variables });
        for (let n = 0; n < events && !(last === final && isComplete); n++) {
          const answer = await subscriber.next();
          const event = (answer!.data as unknown as { changes: Told }).changes;
          for (const { kind, entity, relationship } of event.changes) {
            const what = entity?.id ?? `${relationship!.id} ${Date.parse(relationship!.recordedAt)}`;
            told.push(`${event.revision.number} ${kind} ${what}`);
          }
          ({ cursor, complete: isComplete } = event);
          last = event.revision.number;
        }
        await subscriber.close();
        if (last === final && isComplete) break;
        // Not to wait for an event that does not come: the writer may just have ended.
        if (final === undefined && last === (await graph.store.head()).revision) final = await writing;
      }
      expect(told).toEqual(await logAfter(start.revision, await writing));
    }),
    { numRuns: 8 },
  );
}, 120_000);
