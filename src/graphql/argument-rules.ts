import {
  getMetadataStorage,
  IS_OPTIONAL,
  MAX,
  MAX_LENGTH,
  MIN,
  type ValidationArguments,
  ValidationTypes,
} from "class-validator";
import type { ClassType } from "type-graphql";
import { nestedFields } from "./input-fields.js";

/** Whether a value of a property of an object keeps a rule. */
type Rule = (object: object, value: unknown) => boolean;

/** The rules that are written beside one property of a class. */
interface PropertyRules {
  readonly name: string;
  /** Whether its rules are not asked where there is no value. */
  readonly isOptional: boolean;
  /** All must say yes, or the others are not asked. */
  readonly conditions: readonly Rule[];
  readonly rules: readonly Rule[];
  /** The class whose rules its value, or each element of it, is to keep as well; undefined where it has none. */
  readonly nested: ClassType | undefined;
}

const rulesOfClasses = new Map<ClassType, readonly PropertyRules[]>();

/**
 * Whether arguments keep the rules that class-validator's decorators have written beside a class of arguments or of an input; they need not
 * be an instance of it. Nearly all do, and class-validator, which gathers the rules of a class each time and makes an error for each property
 * to put nothing in, takes longer than a search. A rule of a sort that is not known here counts as broken: then class-validator has
 * the last word. Loops: every request is checked, and closures for each of its arguments would cost more than the rules.
 */
export function keepsRules(type: ClassType, object: object): boolean {
  const properties = rulesOf(type);
  for (let index = 0; index < properties.length; index++) {
    if (!keepsRulesOf(properties[index]!, object)) return false;
  }
  return true;
}

function keepsRulesOf({ name, isOptional, conditions, rules, nested }: PropertyRules, object: object): boolean {
  const value = (object as Readonly<Record<string, unknown>>)[name];
  if (isOptional && (value === undefined || value === null)) return true;
  if (!areKept(conditions, object, value)) return true;
  return areKept(rules, object, value) && (nested === undefined || value === undefined || keepsNested(nested, value));
}

function areKept(rules: readonly Rule[], object: object, value: unknown): boolean {
  for (let index = 0; index < rules.length; index++) if (!rules[index]!(object, value)) return false;
  return true;
}

function keepsNested(type: ClassType, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === "object" && one && keepsRules(type, one));
  return typeof value === "object" && value !== null && keepsRules(type, value);
}

function rulesOf(type: ClassType): readonly PropertyRules[] {
  let rules = rulesOfClasses.get(type);
  if (rules === undefined) {
    rules = gatherRules(type);
    rulesOfClasses.set(type, rules);
  }
  return rules;
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>["getTargetValidationMetadatas"]>[number];

function gatherRules(type: ClassType): PropertyRules[] {
  const storage = getMetadataStorage();
  const byProperty = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, "", false, false));
  const fields = nestedFields(type);
  return Object.entries(byProperty).map(([name, metadata]) => {
    const nested = fields.find((field) => field.name === name)?.getType() as ClassType | undefined;
    const conditional = metadata.filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
    const conditions = conditional.filter(({ name }) => name !== IS_OPTIONAL);
    return {
      name,
      isOptional: conditions.length < conditional.length,
      conditions: conditions.map(({ constraints: [holds] }) => holds as Rule),
      // A nested value of no known class is left to class-validator, as all that is not known here.
      rules: metadata
        .filter(({ type }) => type !== ValidationTypes.CONDITIONAL_VALIDATION)
        .filter(({ type }) => nested === undefined || type !== ValidationTypes.NESTED_VALIDATION)
        .flatMap((one) => rulesOfMetadata(type, one)),
      nested,
    };
  });
}

/** By the name of a rule and its limit: values that keep it for certain, told without what class-validator wants to know for its words. */
const SURELY_KEPT: Readonly<Record<string, (value: unknown, limit: number) => boolean>> = {
  // Characters are counted, by two regular expressions; there are never more of them than of their units.
  [MAX_LENGTH]: (value, most) => typeof value === "string" && value.length <= most,
  [MIN]: (value, least) => typeof value === "number" && value >= least,
  [MAX]: (value, most) => typeof value === "number" && value <= most,
};

function rulesOfMetadata({ name: targetName }: ClassType, metadata: Metadata): Rule[] {
  const { propertyName: property, constraints, each, validateIf, name = "" } = metadata;
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION || validateIf !== undefined) return [() => false];
  const isSurelyKept = SURELY_KEPT[name] ?? (() => false);
  const limit = constraints?.[0] as number;
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ instance, async }) => {
      if (async) return () => false;
      return (object, value) => {
        if (!each && isSurelyKept(value, limit)) return true;
        const about: ValidationArguments = { targetName, property, object, value, constraints };
        // A promise, of a rule that does not say that it is asynchronous, is no answer either.
        if (!each || !Array.isArray(value)) return instance.validate(value, about) === true;
        return value.every((one) => instance.validate(one, about) === true);
      };
    });
}
