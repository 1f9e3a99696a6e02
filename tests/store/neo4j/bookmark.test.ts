import { expect, test } from "@jest/globals";
import { transactionNumber } from "../../../src/store/neo4j/bookmark.js";

const BEFORE_NUMBER = [0x91, 0xcc, 16, ...Array.from({ length: 16 }, (_, index) => index * 15)];
const bookmark = (...bytes: number[]) => `FB:${Buffer.from(bytes).toString("base64")}`;

test.each([
  ["FB:kcwQG+hmafOwTWyQXawMcSHi4wOQ", 3],
  ["FB:kcwQG+hmafOwTWyQXawMcSHi48kAgJA=", 128],
  ["FB:kcwQNpX0uoamSG6YcJ27b8+2pckAgZA=", 129],
  [bookmark(...BEFORE_NUMBER, 0x7f, 0x90), 127],
  [bookmark(...BEFORE_NUMBER, 0xca, 0, 1, 0, 2, 0x90), 65_538],
  [bookmark(...BEFORE_NUMBER, 0xcb, 0, 0, 0, 1, 0, 0, 0, 3, 0x90), 4_294_967_299],
])("%s is of transaction %i", (text, number) => {
  expect(transactionNumber(text)).toBe(number);
});

test.each([
  ["nothing", ""],
  ["another form", "neo4j:bookmark:v1:tx42"],
  ["two databases", "FB:kswQT1t4y8WYRMWJ3ZGWKpjKxgXMEE9bh8vFmETFid2RliqYysYFkA=="],
  ["no number", bookmark(...BEFORE_NUMBER, 0x90)],
  ["a number cut short", bookmark(...BEFORE_NUMBER, 0xca, 0, 1, 0x90)],
  ["something after the number", bookmark(...BEFORE_NUMBER, 3, 3, 0x90)],
  ["no end", bookmark(...BEFORE_NUMBER, 3)],
  [
    "a number beyond what can be counted",
    bookmark(...BEFORE_NUMBER, 0xcb, 127, 255, 255, 255, 255, 255, 255, 255, 0x90),
  ],
  ["two bookmarks", "FB:kcwQG+hmafOwTWyQXawMcSHi4wOQ FB:kcwQG+hmafOwTWyQXawMcSHi4wOQ"],
])("%s can't be read", (_name, text) => {
  expect(transactionNumber(text)).toBeUndefined();
});
