import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from "graphql";
import { QueryTooComplexError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import { isEntityType } from "../entity/is-entity-type.js";
import { fragmentsOf } from "./fragments-of.js";
import {
  type ArgumentValues,
  LEAF_COSTS,
  LIST_SIZES,
  type ListSizes,
  SEARCH_COSTS,
  SIZING_ARGUMENTS,
  TYPICAL_LIST,
} from "./list-sizes.js";

export interface OperationToMeasure {
  readonly schema: GraphQLSchema;
  /** Valid against the schema. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: ArgumentValues | undefined;
}

type FieldsParent =
  | GraphQLObjectType
  | { readonly name: string; getFields(): Record<string, GraphQLField<unknown, unknown>> };

/** The cost of an operation. Throws QUERY_TOO_COMPLEX where an operation may answer with more objects than LIMITS.operationCost. */
export function checkOperationCost(operation: OperationToMeasure): number {
  const cost = operationCost(operation);
  if (cost > LIMITS.operationCost) throw new QueryTooComplexError("cost", LIMITS.operationCost, cost);
  return cost;
}

/** The costs of documents, by operation name, that are the same whatever the variables: documents come again and again. */
const constantCosts = new WeakMap<DocumentNode, Map<string | null | undefined, number>>();

/** How many objects the answer may have at worst: each object field counts one, times the lists that it is in. Introspection is free. */
export function operationCost(asked: OperationToMeasure): number {
  const { document, operationName } = asked;
  const known = constantCosts.get(document)?.get(operationName);
  if (known !== undefined) return known;
  const { cost, isConstant } = measure(asked);
  if (isConstant) {
    const costs = constantCosts.get(document) ?? new Map<string | null | undefined, number>();
    constantCosts.set(document, costs.set(operationName, cost));
  }
  return cost;
}

function measure({ schema, document, operationName, variables }: OperationToMeasure): {
  readonly cost: number;
  readonly isConstant: boolean;
} {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return { cost: 0, isConstant: true };
  const measuring: Measuring = {
    schema,
    fragments: fragmentsOf(document),
    variables: () =>
      getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1 }).coerced,
    coerced: undefined,
    isRefused: false,
    isConstant: true,
  };
  const cost = costOf(measuring, { parent: root, set: operation.selectionSet, sizes: {} });
  return measuring.isRefused ? { cost: 0, isConstant: false } : { cost, isConstant: measuring.isConstant };
}

interface Measuring {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As the executor will take them: what is not given has the default that the operation declares. Undefined where it refuses them. */
  readonly variables: () => ArgumentValues | undefined;
  /** What they are, once a size was asked for: those of a batch of writes take as long as a part of the writing. */
  coerced: ArgumentValues | undefined;
  /** Whether the executor will refuse the variables, and say why. */
  isRefused: boolean;
  /** Whether no size was read from a variable. */
  isConstant: boolean;
}

interface Selected {
  readonly parent: FieldsParent;
  readonly set: SelectionSetNode;
  readonly sizes: ListSizes;
}

// A fragment counts once in a selection set, as the executor takes it: else fragments of fragments could take hours to measure.
function costOf(measuring: Measuring, { parent, set, sizes }: Selected, spread = new Set<string>()): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += fieldCost(measuring, { parent, field: selection, sizes });
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(selection.name.value)) continue;
      spread.add(selection.name.value);
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? measuring.fragments.get(selection.name.value) : selection;
    if (fragment === undefined) continue;
    const type = fragment.typeCondition ? measuring.schema.getType(fragment.typeCondition.name.value) : undefined;
    const inner = isObjectType(type) || isInterfaceType(type) ? type : parent;
    cost += costOf(measuring, { parent: inner, set: fragment.selectionSet, sizes }, spread);
  }
  return cost;
}

function fieldCost(
  measuring: Measuring,
  { parent, field, sizes }: { parent: FieldsParent; field: FieldNode; sizes: ListSizes },
): number {
  const definition = parent.getFields()[field.name.value];
  // __schema, __type and __typename are no fields of the type: the engine answers them.
  if (definition === undefined) return 0;
  const type = getNamedType(definition.type);
  const coordinate = coordinateOf(parent, field.name.value);
  if (isLeafType(type)) return LEAF_COSTS[coordinate]?.(sizes) ?? 0;
  const sizesOf = LIST_SIZES[coordinate];
  const searchOf = SEARCH_COSTS[coordinate];
  const nullable = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const counts = searchOf !== undefined || isListType(nullable) || !selectsLeavesAlone(type, field);
  const args = counts && (sizesOf || searchOf) ? argumentsOf(measuring, definition, field) : {};
  const own = counts ? sizesOf?.(args) : undefined;
  const below = { ...sizes, ...own };
  const count = isListType(nullable) ? (below[coordinate] ?? TYPICAL_LIST) : 1;
  if (!field.selectionSet || !(isObjectType(type) || isAbstractType(type)) || !("getFields" in type)) return count;
  return (
    (searchOf?.(args) ?? 0) + count * (1 + costOf(measuring, { parent: type, set: field.selectionSet, sizes: below }))
  );
}

/** Whether no list can be below an object, as of the numbers of a write: then it does not matter how long its lists would be. */
function selectsLeavesAlone(type: GraphQLNamedType, { selectionSet }: FieldNode): boolean {
  if (selectionSet === undefined || !(isObjectType(type) || isInterfaceType(type))) return selectionSet === undefined;
  return selectionSet.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return false;
    const definition = type.getFields()[selection.name.value];
    return (
      definition === undefined ||
      (isLeafType(getNamedType(definition.type)) && LEAF_COSTS[coordinateOf(type, selection.name.value)] === undefined)
    );
  });
}

/** The arguments that sizes are read from; an explicit null means the default. */
function argumentsOf(
  measuring: Measuring,
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
): ArgumentValues {
  if (field.arguments?.some(({ name, value }) => SIZING_ARGUMENTS.has(name.value) && hasVariable(value))) {
    measuring.isConstant = false;
  }
  if (measuring.isRefused) return {};
  measuring.coerced ??= measuring.variables();
  if (measuring.coerced === undefined) {
    measuring.isRefused = true;
    return {};
  }
  const given = getArgumentValues(definition, field, measuring.coerced);
  return Object.fromEntries(
    definition.args.flatMap(({ name, defaultValue }) =>
      SIZING_ARGUMENTS.has(name) ? [[name, given[name] ?? defaultValue]] : [],
    ),
  );
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Fields of entities are bounded as those of their interface, whichever kind the query names. */
function coordinateOf(parent: FieldsParent, field: string): string {
  return `${isEntityType(parent) ? "Entity" : parent.name}.${field}`;
}
