import { describe, expect, test } from "@jest/globals";
import { StoreUnavailableError } from "../../src/domain/errors.js";
import { ChangeFeed, type FeedPart } from "../../src/knowledge/changes/change-feed.js";
import type { GraphStore, PlacedChange, StoreHead } from "../../src/store/graph-store.js";
import { until } from "../support/until.js";

type Store = Pick<GraphStore, "revisions" | "changesIn">;

/** A log of revisions, each of so many changes, that counts its reads. */
function logOf(sizes: number[]) {
  let reads = 0;
  const store: Store = {
    revisions: async ({ before = Number.POSITIVE_INFINITY, limit }) =>
      sizes
        .map((_, n) => ({ number: n + 1, recordedAt: n + 1, note: "n" }))
        .filter(({ number }) => number < before)
        .reverse()
        .slice(0, limit),
    changesIn: async (revision, { after = "-1", limit }) => {
      reads++;
      const all = Array.from({ length: sizes[revision - 1] ?? 0 }, (_, n): PlacedChange => {
        return { change: { kind: "source", source: { id: `${revision}.${n}`, title: "T" } }, place: String(n) };
      });
      return all.filter(({ place }) => Number(place) > Number(after)).slice(0, limit);
    },
  };
  return { store, reads: () => reads };
}

const headOf = (revision: number): StoreHead => ({ revision, recordedAt: revision, loading: false });
const inWords = ({ revision, changes, isLast }: FeedPart) => [revision.number, changes.length, isLast];

/** What comes next, which must come. */
async function next(parts: AsyncGenerator<FeedPart>) {
  const { value, done } = await parts.next();
  return done ? "the end" : inWords(value);
}

describe("a feed of changes", () => {
  test("tells what came after a place in parts, then waits for what is served", async () => {
    const sizes = [3, 1_200, 1];
    const feed = new ChangeFeed(logOf(sizes).store, headOf(2));
    const ending = new AbortController();
    const parts = feed.follow({ revision: 0 }, ending.signal);
    expect([await next(parts), await next(parts), await next(parts), await next(parts)]).toEqual([
      [1, 3, true],
      [2, 500, false],
      [2, 500, false],
      [2, 200, true],
    ]);
    const fifth = next(parts);
    feed.advance(headOf(3));
    expect(await fifth).toEqual([3, 1, true]);
    const sixth = next(parts);
    ending.abort();
    expect(await sixth).toBe("the end");
  });

  test("begins within a revision", async () => {
    const feed = new ChangeFeed(logOf([510]).store, headOf(1));
    const parts = feed.follow({ revision: 1, within: "505" }, new AbortController().signal);
    expect(await next(parts)).toEqual([1, 4, true]);
    await parts.return(undefined);
  });

  test("waits at a place that is not served yet", async () => {
    const feed = new ChangeFeed(logOf([1, 1, 1]).store, headOf(1));
    const parts = feed.follow({ revision: 2 }, new AbortController().signal);
    const first = next(parts);
    feed.advance(headOf(2));
    feed.advance(headOf(3));
    expect(await first).toEqual([3, 1, true]);
    await parts.return(undefined);
  });

  test("reads a part once, however many want it", async () => {
    const { store, reads } = logOf([5, 5]);
    const feed = new ChangeFeed(store, headOf(1));
    const followers = Array.from({ length: 100 }, () => feed.follow({ revision: 1 }, new AbortController().signal));
    const told = followers.map(next);
    feed.advance(headOf(2));
    expect(await Promise.all(told)).toEqual(followers.map(() => [2, 5, true]));
    expect(reads()).toBe(1);
    for (const follower of followers) await follower.return(undefined);
  });

  test("knows for how long the one furthest behind has waited", async () => {
    const feed = new ChangeFeed(logOf([1, 1]).store, headOf(1));
    expect(feed.lagMs).toBe(0);
    const ending = new AbortController();
    const [quick, slow] = [0, 1].map(() => feed.follow({ revision: 1 }, ending.signal));
    const heard = [next(quick!), next(slow!)];
    await until(() => feed.lagMs === 0);
    feed.advance(headOf(2));
    await Promise.all(heard);
    const ends = [next(quick!)];
    await until(() => feed.lagMs > 30);
    ends.push(next(slow!));
    await until(() => feed.lagMs === 0);
    ending.abort();
    expect(await Promise.all(ends)).toEqual(["the end", "the end"]);
    expect(feed.lagMs).toBe(0);
  });

  test("waits for a store that does not answer, and passes on any other failure", async () => {
    const { store } = logOf([1, 1]);
    let failure: Error | undefined = new StoreUnavailableError("away");
    const feed = new ChangeFeed(
      {
        ...store,
        changesIn: async (revision, range) => {
          if (failure !== undefined) throw failure;
          return store.changesIn(revision, range);
        },
      },
      headOf(2),
    );
    const parts = feed.follow({ revision: 0 }, new AbortController().signal);
    const first = next(parts);
    setTimeout(() => {
      failure = undefined;
    }, 50);
    expect(await first).toEqual([1, 1, true]);
    failure = new Error("broken");
    await expect(parts.next()).rejects.toThrow("broken");
  });

  test("ends, with a word, for who is ahead of an earlier state that was restored", async () => {
    const feed = new ChangeFeed(logOf([1, 1, 1]).store, headOf(3));
    const parts = feed.follow({ revision: 3 }, new AbortController().signal);
    const first = parts.next();
    feed.advance(headOf(2));
    await expect(first).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
