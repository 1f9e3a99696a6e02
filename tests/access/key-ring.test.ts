import { describe, expect, jest, test } from "@jest/globals";
import { KeyRing } from "../../src/access/key-ring.js";
import { makeAccessKey, readAccessKey } from "../../src/access/make-access-key.js";
import { type AccessKey, includesRole, ROLE_NAMES } from "../../src/domain/access-key.js";
import { StoreUnavailableError } from "../../src/domain/errors.js";

test("a key holds its id and a secret of which only a hash is stored", () => {
  const { key, text } = makeAccessKey({ name: "Ada", role: "editor" });
  const shown = readAccessKey(text)!;
  expect(shown.id).toBe(key.id);
  expect(JSON.stringify(key)).not.toContain(shown.secret);
  expect(key).toMatchObject({ name: "Ada", role: "editor", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(makeAccessKey({ name: "Ada", role: "editor" }).text).not.toBe(text);
});

test.each([
  "",
  "lodegraph",
  "lodegraph_00_x",
  `lodegraph_${"0".repeat(12)}_short`,
  `x_${"0".repeat(12)}_${"a".repeat(43)}`,
])("%j is no key", (text) => expect(readAccessKey(text)).toBeUndefined());

test("a role may do what those before it may", () => {
  const may = ROLE_NAMES.map((role) => ROLE_NAMES.filter((needed) => includesRole(role, needed)).join(" "));
  expect(may).toEqual(["reader", "reader editor", "reader editor admin"]);
});

describe("a key ring", () => {
  const ringOf = (...keys: AccessKey[]) => new KeyRing({ accessKeys: async () => keys });

  test("knows whose key it is shown", async () => {
    const [ada, bob] = [makeAccessKey({ name: "Ada", role: "editor" }), makeAccessKey({ name: "Bob", role: "reader" })];
    const ring = ringOf(ada.key, bob.key);
    expect(await ring.ownerOf(ada.text)).toEqual({ name: "Ada", role: "editor", credential: "key", id: ada.key.id });
    expect(await ring.ownerOf(bob.text)).toEqual({ name: "Bob", role: "reader", credential: "key", id: bob.key.id });
  });

  test("knows none that is unknown, revoked, or has another's secret", async () => {
    const [ada, bob] = [makeAccessKey({ name: "Ada", role: "editor" }), makeAccessKey({ name: "Bob", role: "reader" })];
    const ring = ringOf(ada.key, { ...bob.key, revokedAt: 5 });
    const mixed = ada.text.replace(/[^_]+$/, readAccessKey(bob.text)!.secret);
    for (const text of [makeAccessKey({ name: "Ada", role: "admin" }).text, bob.text, mixed, "nonsense"]) {
      expect(await ring.ownerOf(text)).toBeUndefined();
    }
  });

  test("says whether anybody may write", async () => {
    const [reader, admin] = [makeAccessKey({ name: "R", role: "reader" }), makeAccessKey({ name: "A", role: "admin" })];
    expect(await ringOf().hasWriters()).toBe(false);
    expect(await ringOf(reader.key).hasWriters()).toBe(false);
    expect(await ringOf(reader.key, { ...admin.key, revokedAt: 5 }).hasWriters()).toBe(false);
    expect(await ringOf(reader.key, admin.key).hasWriters()).toBe(true);
  });

  test("asks the store again after it was away", async () => {
    const { key, text } = makeAccessKey({ name: "Ada", role: "editor" });
    let isAway = true;
    const ring = new KeyRing({
      accessKeys: async () => {
        if (isAway) throw new StoreUnavailableError("away");
        return [key];
      },
    });
    await expect(ring.ownerOf(text)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    isAway = false;
    expect(await ring.ownerOf(text)).toEqual({ name: "Ada", role: "editor", credential: "key", id: key.id });
  });

  test.each([
    ["refuses", () => Promise.reject(new StoreUnavailableError("away"))],
    ["keeps silent", () => new Promise<never>(() => {})],
  ])("goes by the keys known last while the store %s, and knows no others then", async (_, away) => {
    jest.useFakeTimers();
    try {
      const { key, text } = makeAccessKey({ name: "Ada", role: "editor" });
      let accessKeys = async () => [key];
      const ring = new KeyRing({ accessKeys: () => accessKeys() });
      await ring.ownerOf(text);
      accessKeys = away;
      for (let time = 0; time < 5; time++) {
        const owner = ring.ownerOf(text);
        await jest.advanceTimersByTimeAsync(1_001);
        expect(await owner).toMatchObject({ name: "Ada", role: "editor" });
      }
      let isAnswered = false;
      const stranger = ring.ownerOf(makeAccessKey({ name: "Bob", role: "reader" }).text);
      stranger.then(
        () => {
          isAnswered = true;
        },
        () => undefined,
      );
      await jest.advanceTimersByTimeAsync(5_000);
      expect(isAnswered).toBe(false);
    } finally {
      jest.useRealTimers();
    }
  });
});
