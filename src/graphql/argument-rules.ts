import { getMetadataStorage, type ValidationArguments, ValidationTypes } from "class-validator";

type Class = object["constructor"];

/** Whether a value keeps a rule. */
type Rule = (object: object, value: unknown) => boolean;

/** The rules that are written beside one property of a class. */
interface PropertyRules {
  readonly name: string;
  /** All must say yes, or the others are not asked. */
  readonly conditions: readonly Rule[];
  readonly rules: readonly Rule[];
  readonly isNested: boolean;
}

const rulesOfClasses = new WeakMap<object, readonly PropertyRules[]>();

/**
 * Whether arguments keep the rules that class-validator's decorators have written beside them. Nearly all do, and class-validator,
 * which gathers the rules of a class each time and makes an error for each property to put nothing in, takes longer than a search.
 * A rule of a sort that is not known here counts as broken: then class-validator has the last word.
 */
export function keepsRules(object: object): boolean {
  for (const { name, conditions, rules, isNested } of rulesOf(object.constructor)) {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (!conditions.every((condition) => condition(object, value))) continue;
    if (!rules.every((rule) => rule(object, value))) return false;
    if (isNested && value !== undefined && !keepsNested(value)) return false;
  }
  return true;
}

function keepsNested(value: unknown): boolean {
  if (Array.isArray(value))
    return value.every((element) => typeof element === "object" && element && keepsRules(element));
  return typeof value === "object" && value !== null && keepsRules(value);
}

function rulesOf(type: Class): readonly PropertyRules[] {
  let rules = rulesOfClasses.get(type);
  if (rules === undefined) {
    rules = gatherRules(type);
    rulesOfClasses.set(type, rules);
  }
  return rules;
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>["getTargetValidationMetadatas"]>[number];

function gatherRules(type: Class): PropertyRules[] {
  const storage = getMetadataStorage();
  const byProperty = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, "", false, false));
  return Object.entries(byProperty).map(([name, metadata]) => ({
    name,
    conditions: ofType(metadata, ValidationTypes.CONDITIONAL_VALIDATION).map(
      ({ constraints: [holds] }) => holds as Rule,
    ),
    rules: metadata.filter(({ type }) => !IN_ANOTHER_WAY.has(type)).flatMap(rulesOfMetadata),
    isNested: ofType(metadata, ValidationTypes.NESTED_VALIDATION).length > 0,
  }));
}

const IN_ANOTHER_WAY: ReadonlySet<string> = new Set([
  ValidationTypes.CONDITIONAL_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
]);

function ofType(metadata: readonly Metadata[], wanted: string): Metadata[] {
  return metadata.filter(({ type }) => type === wanted);
}

function rulesOfMetadata(metadata: Metadata): Rule[] {
  const { propertyName: property, constraints, each, validateIf } = metadata;
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION || validateIf !== undefined) return [() => false];
  return getMetadataStorage()
    .getTargetValidatorConstraints(metadata.constraintCls)
    .map(({ instance, async }) => {
      if (async) return () => false;
      return (object, value) => {
        const about: ValidationArguments = {
          targetName: object.constructor.name,
          property,
          object,
          value,
          constraints,
        };
        // A promise, of a rule that does not say that it is asynchronous, is no answer either.
        const keeps = (one: unknown) => instance.validate(one, about) === true;
        return each && Array.isArray(value) ? value.every(keeps) : keeps(value);
      };
    });
}
