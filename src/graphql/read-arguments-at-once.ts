import { getMetadataStorage as getRules, ValidationTypes } from "class-validator";
import { type ClassType, getMetadataStorage } from "type-graphql";
import { validateArguments } from "./argument-validation.js";

type Storage = ReturnType<typeof getMetadataStorage>;
type Param = NonNullable<Storage["queries"][number]["params"]>[number];
type Field = NonNullable<Storage["inputTypes"][number]["fields"]>[number];
type Conversion = (value: unknown) => unknown;

/**
 * Lets resolvers have their arguments, as far as they are of a class, in the turn in which they are called. type-graphql waits for three
 * promises there, and gathers the
 * fields of each input class anew for each object, which for a batch of claims takes as long as reading its JSON twice. Arguments are
 * checked as it would. To be called when the schema has been built, which reads the arguments from the same metadata.
 */
export function readArgumentsAtOnce(): void {
  const { queries, mutations, fieldResolvers } = getMetadataStorage();
  for (const resolver of [...queries, ...mutations, ...fieldResolvers]) {
    if (resolver.params) resolver.params = resolver.params.map(atOnce);
  }
}

function atOnce(param: Param): Param {
  if (param.kind !== "args") return param;
  const { target, methodName, index } = param;
  const read = instancesOf(param.getType() as ClassType);
  const resolver = ({ args }: { readonly args: object }): unknown => {
    const value = read(args);
    validateArguments(value);
    return value;
  };
  return { kind: "custom", target, methodName, index, options: {}, resolver };
}

/** What makes instances of a class of arguments or of an input, and of what is in them, as far as class-validator asks for them: other values are taken as they are. */
function instancesOf(type: ClassType): Conversion {
  // Looked up at the first call: a class may hold itself.
  let nested: readonly NestedInput[] | undefined;
  const convert = (value: unknown): unknown => {
    if (value === undefined || value === null) return value;
    if (Array.isArray(value)) return value.map(convert);
    const instance = Object.assign(new type() as Record<string, unknown>, value);
    nested ??= nestedInputs(type);
    for (const { name, convert } of nested) instance[name] = convert(instance[name]);
    return instance;
  };
  return convert;
}

interface NestedInput {
  readonly name: string;
  readonly convert: Conversion;
}

/** The properties of a class whose values have rules of their own that count. */
function nestedInputs(type: ClassType): NestedInput[] {
  const rules = getRules().getTargetValidationMetadatas(type, "", false, false);
  const names = new Set(
    rules.filter((rule) => rule.type === ValidationTypes.NESTED_VALIDATION).map(({ propertyName }) => propertyName),
  );
  return fieldsOf(type)
    .filter(({ name }) => names.has(name))
    .map(({ name, getType }) => ({ name, convert: conversionTo(getType() as ClassType) }));
}

const conversions = new Map<ClassType, Conversion>();

function conversionTo(type: ClassType): Conversion {
  const known = conversions.get(type) ?? instancesOf(type);
  conversions.set(type, known);
  return known;
}

/** The fields of a class and of those that it extends. */
function fieldsOf(type: ClassType): readonly Field[] {
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const own = [...argumentTypes, ...inputTypes].find(({ target }) => target === type)?.fields ?? [];
  const parent: unknown = Object.getPrototypeOf(type);
  return parent === Function.prototype ? own : [...own, ...fieldsOf(parent as ClassType)];
}
