import { expect, test } from "@jest/globals";
import { roleOfClaim } from "../../src/access/role-claim.js";

test.each<[object, string, string | undefined]>([
  [{ roles: "editor" }, "roles", "editor"],
  [{ roles: ["x", "Reader", "ADMIN", "editor"] }, "roles", "admin"],
  [{ "https://example.org/roles": ["reader"] }, "https://example.org/roles", "reader"],
  [{ a: { b: { c: "editor" } } }, "a.b.c", "editor"],
  [{ a: { b: "editor" }, "a.b": "reader" }, "a.b", "reader"],
  [{ roles: "editor admin" }, "roles", undefined],
  [{ roles: { admin: true } }, "roles", undefined],
  [{ roles: [["admin"], 7, null] }, "roles", undefined],
  [{ a: null }, "a.b", undefined],
  [{ a: "admin" }, "a.length", undefined],
  [{}, "constructor.name", undefined],
  [{}, "roles", undefined],
])("the role of %j at %s is %s", (payload, claim, role) => {
  expect(roleOfClaim(payload as Record<string, unknown>, claim)).toBe(role);
});
