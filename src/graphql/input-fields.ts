import { type ClassType, getMetadataStorage } from "type-graphql";

type Field = NonNullable<ReturnType<typeof getMetadataStorage>["inputTypes"][number]["fields"]>[number];

/** The fields of a class of arguments or of an input, and of those that it extends. */
export function inputFields(type: ClassType): readonly Field[] {
  const { argumentTypes, inputTypes } = getMetadataStorage();
  const own = [...argumentTypes, ...inputTypes].find(({ target }) => target === type)?.fields ?? [];
  const parent: unknown = Object.getPrototypeOf(type);
  return parent === Function.prototype ? own : [...own, ...inputFields(parent as ClassType)];
}
