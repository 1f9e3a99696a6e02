import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSnapshot, type Snapshot } from "../../src/knowledge/snapshot.js";
import type { Change, GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { readable } from "../graph/readable-projection.js";
import { temporaryFolder } from "../store/sqlite/temporary-folder.js";
import { aClaim, anEntity, aSource } from "../support/changes.js";

const folder = temporaryFolder();
const CLAIMS = ["r0", "r1", "r2", "r3"];

/** One revision: claims that change hands between being current and not, perhaps an entity renamed; and whether somebody looks at it then. */
const step = fc.record({
  toggled: fc.uniqueArray(fc.constantFrom(...CLAIMS), { minLength: 1 }),
  superseded: fc.boolean(),
  renamed: fc.option(fc.constantFrom("a", "b", "new"), { nil: undefined }),
  looked: fc.boolean(),
});

async function grow(store: GraphStore, base: Snapshot): Promise<Snapshot> {
  return (await readSnapshot(store.changesSince(base.head.revision), base)).snapshot;
}

async function whole(store: GraphStore): Promise<Snapshot> {
  return (await readSnapshot(store.scan())).snapshot;
}

test("a snapshot that grew is the snapshot of everything, whoever has looked at it on the way", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const store = await openSqliteStore(`${folder()}/${round++}`);
      try {
        await store.apply([aSource("source"), anEntity("a"), anEntity("b")], { note: "x" });
        let grown = await whole(store);
        const current = new Set<string>();
        const expected: { grown: Snapshot; then: ReturnType<typeof readable> }[] = [];
        for (const [number, { toggled, superseded, renamed, looked }] of steps.entries()) {
          const changes: Change[] = [];
          if (renamed !== undefined) changes.push(anEntity(renamed, { name: `Name ${number}` }));
          for (const id of toggled) {
            const isCurrent = current.has(id);
            if (isCurrent) changes.push({ kind: "retraction", id, reason: "x" });
            if (!isCurrent || superseded) changes.push(aClaim(id, "a", "b", { quantity: number }));
            if (isCurrent && !superseded) current.delete(id);
            else current.add(id);
          }
          await store.apply(changes, { note: "x" });
          grown = await grow(store, grown);
          const then = readable((await whole(store)).projection);
          if (looked) expect(readable(grown.projection)).toEqual(then);
          expected.push({ grown, then });
        }
        // Also those that nobody has looked at until others had grown from them.
        for (const { grown, then } of expected.reverse()) expect(readable(grown.projection)).toEqual(then);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 },
  );
});

test("many rows are not kept until somebody looks", async () => {
  const store = await openSqliteStore(`${folder()}/many`);
  await store.apply([aSource("source"), anEntity("a"), anEntity("b"), aClaim("r", "a", "b")], { note: "x" });
  const base = await whole(store);
  const claims = Array.from({ length: 10_500 }, (_, number) => aClaim(`c${number}`, "a", "b"));
  await store.apply([...claims, { kind: "retraction", id: "r", reason: "x" }, anEntity("c")], { note: "x" });
  const grown = await grow(store, base);
  expect(Object.keys(grown)).toContain("projection");
  expect(readable(grown.projection)).toEqual(readable((await whole(store)).projection));
  await store.close();
});
