import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Projection } from "../../src/graph/projection/projection.js";
import { InProcessTraverser } from "../../src/knowledge/in-process-traverser.js";
import { NO_OBSERVER, type TraversalReport } from "../../src/knowledge/observer.js";
import { projectionOfChanges } from "../support/projection-of-changes.js";
import { ENDLESS, MEDIUM, SHORT, thicket, waysOutOf } from "../support/thicket.js";

describe("a traversal in this process", () => {
  let projection: Projection;
  let reports: TraversalReport[];
  let traverser: InProcessTraverser;

  beforeEach(() => {
    projection = projectionOfChanges(thicket());
    reports = [];
    traverser = new InProcessTraverser({
      threads: 1,
      observer: { ...NO_OBSERVER, traversed: (report) => reports.push(report) },
    });
  });
  afterEach(() => traverser.close());

  const ways = (steps: number) => waysOutOf(projection, steps);

  test("is answered at once where it is short", () => {
    expect(traverser.run(projection, ways(SHORT), { budgetMs: 1_000 })).toMatchObject({
      answer: { outcome: "FOUND", truncated: false },
    });
    expect(reports).toEqual([{ name: "matchPaths", where: "inline", ms: expect.any(Number), spent: false }]);
  });

  test("goes on in a thread where it is long, from the beginning and for the time that is left", async () => {
    const started = performance.now();
    const running = traverser.run(projection, ways(ENDLESS), { budgetMs: 300 });
    const blockedMs = performance.now() - started;
    expect(running).toBeInstanceOf(Promise);
    expect(blockedMs).toBeLessThan(200);
    expect(await running).toMatchObject({ answer: { outcome: "BUDGET_SPENT", paths: [{ cost: 1 }] } });
    expect(reports).toEqual([{ name: "matchPaths", where: "worker", ms: expect.any(Number), spent: true }]);
    expect(reports[0]!.ms).toBeGreaterThan(290);
  });

  test("is answered with what there is where a turn of the event loop is all the time that it has", () => {
    expect(traverser.run(projection, ways(ENDLESS), { budgetMs: 1 })).toMatchObject({
      answer: { outcome: "BUDGET_SPENT", truncated: true },
    });
    expect(reports).toMatchObject([{ where: "inline", spent: true }]);
  });

  /** Keeps the only thread for long traversals busy. */
  const keepBusy = (budgetMs: number) => {
    const long = { isOver: false, end: Promise.resolve() };
    long.end = Promise.resolve(traverser.run(projection, ways(ENDLESS), { budgetMs })).then(() => {
      long.isOver = true;
    });
    return long;
  };

  test("is answered with what there is where no thread was free in time", async () => {
    const long = keepBusy(6_000);
    expect(await traverser.run(projection, ways(ENDLESS), { budgetMs: 100 })).toMatchObject({
      answer: { outcome: "BUDGET_SPENT", truncated: true, paths: [{ cost: 1 }] },
    });
    expect(long.isOver).toBe(false);
    await long.end;
  });

  test("need not wait for a longer one where all threads are busy", async () => {
    const long = keepBusy(10_000);
    // On a busy machine the first may take too long.
    for (let tries = 0; tries < 6 && reports.every(({ spent }) => spent); tries++) {
      await traverser.run(projection, ways(MEDIUM), { budgetMs: 1_000 });
    }
    expect(reports.at(-1)).toMatchObject({ spent: false });
    expect(long.isOver).toBe(false);
    await long.end;
  });

  test("waits for the next turn of the event loop where others have used what this one allows", async () => {
    const others = [1, 2].map(() => traverser.run(projection, ways(ENDLESS), { budgetMs: 200 }));
    const waiting = traverser.run(projection, ways(SHORT), { budgetMs: 1_000 });
    expect(waiting).toBeInstanceOf(Promise);
    expect(await waiting).toMatchObject({ answer: { outcome: "FOUND" } });
    expect(reports).toMatchObject([{ where: "inline", spent: false }]);
    await Promise.all(others);
  });

  test("is not begun for a request that nobody waits for any more", () => {
    const signal = AbortSignal.abort(new Error("gone"));
    const options = { budgetMs: 1_000, waiting: { isOver: true, signal } };
    expect(() => traverser.run(projection, ways(SHORT), options)).toThrow("gone");
    expect(reports).toEqual([]);
  });
});
