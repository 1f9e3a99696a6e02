import { expect, test } from "@jest/globals";
import { readOptions } from "../../../scripts/bench/options.mjs";

test("everything is measured unless told otherwise", () => {
  expect(readOptions([])).toMatchObject({
    parts: ["http", "scaling", "minmod", "writes", "micro"],
    neo4jVersion: "5.26.30",
    command: "npm run bench",
    plan: { scales: [4, 5, 6, 7], connections: [1, 8, 64] },
  });
});

test("the command of the report has no folders of this machine", () => {
  const options = readOptions(["--quick", "--only=scaling", "--scale=4,5", "--shared", "/somewhere", "--output", "/x"]);
  expect(options).toMatchObject({
    parts: ["scaling"],
    plan: { scales: [4, 5] },
    shared: "/somewhere",
    command: "npm run bench -- --quick --only scaling --scale 4,5",
  });
});

test.each([
  [["--only", "everything"], /--only takes http/],
  [["--neo4j", "4.4"], /--neo4j takes 5.26.30/],
  [["--scale", "9"], /--scale takes/],
  [["--fast"], /--fast/],
])("%j is refused", (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test("help is asked for", () => {
  expect(readOptions(["--help"])).toBeUndefined();
});
