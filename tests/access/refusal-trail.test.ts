import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type Refusal, type RefusalEntry, RefusalTrail } from "../../src/access/refusal-trail.js";

const REFUSAL: Refusal = {
  code: "FORBIDDEN",
  reason: "no",
  principal: { name: "Ada", role: "reader", credential: "key", id: "1" },
  address: "192.0.2.1",
  method: "POST",
  path: "/graphql",
  field: "Mutation.addSources",
};

describe("a trail of refusals", () => {
  let lines: RefusalEntry[];
  let trail: RefusalTrail;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    lines = [];
    trail = new RefusalTrail((line) => lines.push(line));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("writes the first at once, and the number of the others when a minute is over", () => {
    trail.note(REFUSAL, "192.0.2.1");
    expect(lines).toEqual([{ event: "access.refused", at: "1970-01-01T00:00:00.000Z", count: 1, ...REFUSAL }]);
    jest.advanceTimersByTime(10_000);
    trail.note(REFUSAL, "192.0.2.1");
    jest.advanceTimersByTime(10_000);
    trail.note({ ...REFUSAL, field: "Mutation.mergeEntities" }, "192.0.2.1");
    expect(lines).toHaveLength(1);
    jest.advanceTimersByTime(40_000);
    const { code, principal, address } = REFUSAL;
    expect(lines.slice(1)).toEqual([
      {
        at: "1970-01-01T00:00:20.000Z",
        ...{ event: "access.refused", count: 2, code, principal, address },
        since: "1970-01-01T00:00:10.000Z",
        places: ["Mutation.addSources", "Mutation.mergeEntities"],
      },
    ]);
    trail.note(REFUSAL, "192.0.2.1");
    expect(lines).toHaveLength(3);
  });

  test("writes nothing more of one that came once", () => {
    trail.note(REFUSAL, "192.0.2.1");
    jest.advanceTimersByTime(120_000);
    trail.close();
    expect(lines).toHaveLength(1);
  });

  test("tells callers, networks and codes apart", () => {
    const other = { ...REFUSAL, principal: { ...REFUSAL.principal!, id: "2" } };
    trail.note(REFUSAL, "192.0.2.1");
    trail.note(other, "192.0.2.1");
    trail.note(REFUSAL, "192.0.2.2");
    trail.note({ ...REFUSAL, code: "RATE_LIMITED" }, "192.0.2.1");
    trail.note({ ...REFUSAL, principal: undefined }, "192.0.2.1");
    expect(lines).toHaveLength(5);
  });

  test("loses none where very many are refused at once, and names only some of the places", () => {
    for (let n = 0; n < 10_050; n++) {
      trail.note(REFUSAL, `network ${n}`);
      trail.note(REFUSAL, `network ${n}`);
    }
    for (let n = 0; n < 100; n++) trail.note({ ...REFUSAL, field: `f${n}` }, "network 10049");
    expect(lines.length).toBe(10_050 + 50);
    trail.close();
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(2 * 10_050 + 100);
    expect(lines.at(-1)).toMatchObject({ count: 101, places: { length: 20 } });
    expect(jest.getTimerCount()).toBe(0);
    expect(trail.latest(3)).toEqual(lines.slice(-3).reverse());
    expect(trail.latest(20_000)).toHaveLength(1_000);
    expect(trail.latest(0)).toEqual([]);
  });
});
