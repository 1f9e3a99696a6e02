import { describe, expect, test } from "@jest/globals";
import { Freshness } from "../../src/knowledge/freshness.js";

const POLL_MS = 250;

/** What a freshness that began at 0 says at an instant, after what happened. */
function at(now: number, ...happened: ((freshness: Freshness) => void)[]): [lagMs: number, following: boolean] {
  const freshness = new Freshness(0, POLL_MS);
  for (const step of happened) step(freshness);
  return [freshness.lagMs(now), freshness.following];
}

const settledAt = (instant: number) => (freshness: Freshness) => freshness.settled(instant);
const answered = (freshness: Freshness) => freshness.answered();
const lacksRevision = (freshness: Freshness) => freshness.lacks("revision");
const lacksHandEdit = (freshness: Freshness) => freshness.lacks("hand edit");
const tookIn = (freshness: Freshness) => freshness.tookIn("revision");
const failed = (freshness: Freshness) => freshness.failed();
const reloaded = (succeeded: boolean) => (freshness: Freshness) => freshness.reloaded(succeeded);

describe("how far answers lag", () => {
  test.each([
    ["not at all while looks are on time", at(900, settledAt(0)), [0, true]],
    ["since the last look, where the next is overdue", at(1_400, settledAt(300)), [1_100, true]],
    [
      "since the last look that left nothing, once there is something",
      at(400, settledAt(300), lacksRevision),
      [100, true],
    ],
    ["not at all again, once that is taken in", at(600, settledAt(300), lacksRevision, tookIn), [0, true]],
    [
      "on, while a hand edit is lacking too",
      at(600, settledAt(300), lacksHandEdit, lacksRevision, tookIn),
      [300, true],
    ],
    ["since the last look, once one fails", at(400, settledAt(300), failed), [100, false]],
    ["ever longer, as more of them fail", at(90_000, settledAt(300), failed, failed), [89_700, false]],
    [
      "on, while a store that is back has changes to be read",
      at(500, settledAt(300), failed, answered, lacksRevision),
      [200, true],
    ],
    ["not at all, once a store that was away has nothing new", at(600, failed, settledAt(500)), [0, true]],
    ["on, while everything can't be read anew", at(700, lacksHandEdit, reloaded(false)), [700, false]],
    [
      "not at all, once it was read anew",
      at(700, lacksHandEdit, reloaded(false), reloaded(true), settledAt(600)),
      [0, true],
    ],
    ["by the latest of looks that overlap", at(1_500, settledAt(600), settledAt(300)), [0, true]],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  test("a store that is looked at seldom is on time as long as no look is left out", () => {
    const freshness = new Freshness(0, 10_000);
    expect([freshness.lagMs(19_000), freshness.lagMs(21_000)]).toEqual([0, 21_000]);
  });
});
