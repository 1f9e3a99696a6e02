import { type ValidationError, validateSync } from "class-validator";
import type { ClassType } from "type-graphql";
import { BadInputError } from "../domain/errors.js";
import { keepsRules } from "./argument-rules.js";
import { inputInstance } from "./input-instance.js";

/** Checks arguments against the rules written beside their class. Throws BAD_USER_INPUT that names the first argument that breaks one, and why. */
export function validateArguments(args: object, type: ClassType): void {
  if (keepsRules(type, args)) return;
  const errors = validateSync(inputInstance(type, args), { forbidUnknownValues: false });
  const broken = errors.flatMap((error) => violations(error, ""));
  const [first] = broken;
  if (first === undefined) return;
  throw new BadInputError(`${broken.map((violation) => violation.message).join("; ")}.`, first.argument);
}

/** The path to a property of an argument: an index of a list is a property that is a number. */
function argumentWithin(parent: string, property: string): string {
  if (parent === "") return property;
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}

interface Violation {
  readonly argument: string;
  readonly message: string;
}

function violations(error: ValidationError, parent: string): Violation[] {
  const argument = argumentWithin(parent, error.property);
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    argument,
    message: message.replace(error.property, argument),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => violations(child, argument))];
}
