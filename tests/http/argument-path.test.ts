import { describe, expect, test } from "@jest/globals";
import { GraphQLError, Kind, parse, visit } from "graphql";
import { argumentPath } from "../../src/http/argument-path.js";

/** The path to the value "HERE" of a document, as an error found there would have it. */
function pathToHere(document: string): string | undefined {
  let path: string | undefined;
  visit(parse(document), {
    enter(node) {
      const written = node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined;
      const named = node.kind === Kind.VARIABLE ? node.name.value : undefined;
      if (written === "HERE" || named === "HERE") path = argumentPath(new GraphQLError("no", { nodes: node }));
    },
  });
  return path;
}

describe("the path to a value", () => {
  test.each([
    ["an argument", '{ a(x: 1, y: "HERE") }', "y"],
    ["a field of an input object", '{ a(x: { b: 1, c: "HERE" }) }', "x.c"],
    ["an item of a list", '{ a(x: [1, "HERE"]) }', "x[1]"],
    ["an item after lists, objects and variables", "{ a(x: [[1, 2], { b: [3] }, $v, HERE]) }", "x[3]"],
    ["an item of a list in a list of objects", "{ a(x: [{ b: 1 }, { c: [1, [HERE]] }]) }", "x[1].c[1][0]"],
    ["an argument under comments", "{ a(x: [1, # [ { ( :\n HERE]) }", "x[1]"],
    ["an argument with its name beside a comment", "{ a(x # y:\n : # z:\n HERE) }", "x"],
    ["a field below others with arguments", '{ a(x: [1]) { b: c(d: "(") { e(f: { g: HERE }) } } }', "f.g"],
    ["an argument of a directive", '{ a(x: 1) @include(if: "HERE") }', "if"],
    ["an argument of a field of a fragment", '{ ...F } fragment F on T { a(x: "HERE") }', "x"],
    ["the default of a variable", 'query ($u: [Int!] = [1], $v: D = { w: "HERE" }) { a }', "v.w"],
    ["a variable", "query ($v: Int) { a(x: [$v, $HERE]) }", "x[1]"],
  ])("is that of %s", (_name, document, path) => {
    expect(pathToHere(document)).toBe(path);
  });

  test("is found however deep the value lies", () => {
    const deep = 500;
    expect(pathToHere(`{ a(x: ${"[".repeat(deep)}HERE${"]".repeat(deep)}) }`)).toBe(`x${"[0]".repeat(deep)}`);
  });
});

test("an error that is of no value has no path", () => {
  expect(argumentPath(new GraphQLError("no", { nodes: parse("{ a }").definitions }))).toBeUndefined();
  expect(argumentPath(new GraphQLError("no"))).toBeUndefined();
});
