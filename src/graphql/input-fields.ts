import { getMetadataStorage as getRules, ValidationTypes } from "class-validator";
import { type ClassType, getMetadataStorage } from "type-graphql";

type Field = NonNullable<ReturnType<typeof getMetadataStorage>["inputTypes"][number]["fields"]>[number];

/** The fields of a class of arguments or of an input, and of those that it extends. */
function inputFields(type: ClassType): readonly Field[] {
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const own = [...argumentTypes, ...inputTypes].find(({ target }) => target === type)?.fields ?? [];
  const parent: unknown = Object.getPrototypeOf(type);
  return parent === Function.prototype ? own : [...own, ...inputFields(parent as ClassType)];
}

/** Those of them whose values, or the elements of these, are of a class whose rules are to be kept as well. */
export function nestedFields(type: ClassType): readonly Field[] {
  const rules = getRules().getTargetValidationMetadatas(type, "", false, false);
  const nested = rules.filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
  const names = new Set(nested.map(({ propertyName }) => propertyName));
  return inputFields(type).filter(({ name }) => names.has(name));
}
