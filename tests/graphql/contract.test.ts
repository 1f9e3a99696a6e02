import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  type ConstValueNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isScalarType,
  parse,
  print,
  printSchema,
} from "graphql";
import { createSchema } from "../../src/graphql/schema.js";

const contract = parse(readFileSync(new URL("../../schema/contract.graphql", import.meta.url), "utf8"));

/** Everything that a document promises, one line each, so that a promise that is missing is named. */
function promises(definitions: readonly DefinitionNode[]): string[] {
  return definitions.flatMap((definition) => {
    switch (definition.kind) {
      case "ScalarTypeDefinition":
        return [`scalar ${definition.name.value}`];
      case "EnumTypeDefinition":
        return (definition.values ?? []).map((value) => `enum ${definition.name.value}.${value.name.value}`);
      case "InputObjectTypeDefinition":
        return (definition.fields ?? []).map((field) => `input ${definition.name.value}.${inputValue(field)}`);
      case "InterfaceTypeDefinition":
      case "ObjectTypeDefinition": {
        const name = definition.name.value;
        return [
          ...(definition.interfaces ?? []).map((parent) => `${name} implements ${parent.name.value}`),
          ...(definition.fields ?? []).flatMap((field) => fieldPromises(name, field)),
        ];
      }
      default:
        throw new Error(`The contract has a ${definition.kind}, which this test does not read.`);
    }
  });
}

function fieldPromises(parent: string, field: FieldDefinitionNode): string[] {
  const name = `${parent}.${field.name.value}`;
  return [
    `${name}: ${print(field.type)}`,
    ...(field.arguments ?? []).map((argument) => `${name}(${inputValue(argument)})`),
  ];
}

function inputValue({ name, type, defaultValue }: InputValueDefinitionNode): string {
  return `${name.value}: ${print(type)}${defaultValue === undefined ? "" : ` = ${print(defaultValue as ConstValueNode)}`}`;
}

describe("the schema contains the contract", () => {
  let schema: GraphQLSchema;
  let kept: Set<string>;

  beforeAll(async () => {
    schema = await createSchema();
    kept = new Set(promises(parse(printSchema(schema)).definitions));
  });

  test.each(promises(contract.definitions))("%s", (promise) => {
    expect(kept).toContain(promise);
  });

  test("every type, field, argument and value has a description", () => {
    const bare: string[] = [];
    const look = (path: string, thing: { description?: string | null | undefined }) => {
      if (!thing.description?.trim()) bare.push(path);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith("__") || (isScalarType(type) && type.name !== "PartialDate")) continue;
      look(type.name, type);
      if ("getValues" in type) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!("getFields" in type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if ("args" in field)
          for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(bare.filter((path) => !["Query", "Mutation", "Subscription"].includes(path))).toEqual([]);
  });
});
