import type { ClassType } from "type-graphql";
import { nestedFields } from "./input-fields.js";

/** An instance of a class of arguments or of an input with some values, and instances of what is in them, as far as class-validator asks for them. */
export function inputInstance(type: ClassType, values: object): object {
  const instance = Object.assign(new type() as Record<string, unknown>, values);
  for (const { name, getType } of nestedFields(type))
    instance[name] = nestedInstance(getType() as ClassType, instance[name]);
  return instance;
}

function nestedInstance(type: ClassType, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => nestedInstance(type, one));
  return typeof value === "object" && value !== null ? inputInstance(type, value) : value;
}
