import "reflect-metadata";
import { expect, test } from "@jest/globals";
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from "class-validator";
import fc from "fast-check";
import { type ClassType, Field, getMetadataStorage, InputType } from "type-graphql";
import { keepsRules } from "../../src/graphql/argument-rules.js";

@InputType()
class Inner {
  @IsOptional()
  @Min(0)
  @Max(1)
  share?: number | null;

  @IsOptional()
  @ArrayMaxSize(2)
  @MaxLength(3, { each: true })
  names?: readonly string[] | null;

  unchecked?: unknown;
}

@InputType()
class Outer {
  @MaxLength(2)
  text: string;

  @Field(() => Inner)
  @IsOptional()
  @ValidateNested()
  inner?: Inner | null;

  @Field(() => [Inner])
  @ArrayNotEmpty()
  @ValidateNested()
  steps: readonly Inner[];
}

@InputType()
class Inherited extends Outer {
  @IsOptional()
  @Min(5)
  least?: number | null;
}

const inner = fc
  .record(
    {
      share: fc.constantFrom(null, undefined, -1, 0, 0.5, 1, 2),
      names: fc.oneof(
        fc.constantFrom(null, undefined),
        fc.array(fc.constantFrom("", "abc", "abcd"), { maxLength: 3, size: "max" }),
      ),
      unchecked: fc.anything(),
    },
    { requiredKeys: [] },
  )
  .map((values) => Object.assign(new Inner(), values));

const outer = fc
  .record(
    {
      text: fc.constantFrom("", "ab", "abc", "a\u{1F30D}", "a\u{1F30D}b"),
      inner: fc.option(inner),
      steps: fc.array(inner, { maxLength: 2, size: "max" }),
      least: fc.constantFrom(null, undefined, 4, 5),
    },
    { requiredKeys: ["text", "steps"] },
  )
  .chain((values) =>
    fc.constantFrom(Object.assign(new Outer(), values), Object.assign(new Inherited(), values), new Inner()),
  );

// What the fields of an input are is gathered when a schema is built.
getMetadataStorage().build({ resolvers: [] });

test("says what class-validator says of whether rules are kept", () => {
  const seen = { kept: 0, broken: 0 };
  fc.assert(
    fc.property(outer, (value) => {
      const kept = validateSync(value, { forbidUnknownValues: false }).length === 0;
      seen[kept ? "kept" : "broken"]++;
      const type = value.constructor as ClassType;
      expect(keepsRules(type, value)).toBe(kept);
      expect(keepsRules(type, { ...value })).toBe(kept);
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(seen.kept, seen.broken)).toBeGreaterThan(100);
});
