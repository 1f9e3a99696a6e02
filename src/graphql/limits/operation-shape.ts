import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { type OperationMeasure, QueryTooComplexError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";

/** How deep and how wide an operation is, fragments spread out; introspection does not count. */
interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const FLAT: Shape = { depth: 0, aliases: 0, directives: 0 };

/** Reports an operation that is deeper than LIMITS.operationDepth, or has more aliases or directives than allowed, as QUERY_TOO_COMPLEX. */
export const operationShapeRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    const shape = shapeOf(operation, context);
    report(context, operation, { what: "depth", limit: LIMITS.operationDepth, found: shape.depth });
    report(context, operation, { what: "aliases", limit: LIMITS.operationAliases, found: shape.aliases });
    report(context, operation, { what: "directives", limit: LIMITS.operationDirectives, found: shape.directives });
  },
});

function report(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  { what, limit, found }: { what: OperationMeasure; limit: number; found: number },
): void {
  if (found <= limit) return;
  const { message, code, details } = new QueryTooComplexError(what, limit, found);
  context.reportError(new GraphQLError(message, { nodes: operation, extensions: { code, ...details } }));
}

function shapeOf(operation: OperationDefinitionNode, context: ValidationContext): Shape {
  // A fragment counts at each of its uses, but is measured once: else a document of a few kilobytes could take hours.
  const measured = new Map<string, Shape>();
  const ofFragment = (fragment: FragmentDefinitionNode): Shape => {
    const name = fragment.name.value;
    const known = measured.get(name);
    if (known !== undefined) return known;
    // Cycles are another rule's error; here they must only end.
    measured.set(name, FLAT);
    const shape = withDirectives(ofSet(fragment.selectionSet), fragment.directives?.length);
    measured.set(name, shape);
    return shape;
  };
  const ofSelection = (selection: SelectionNode): Shape => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = context.getFragment(selection.name.value);
      return withDirectives(fragment ? ofFragment(fragment) : FLAT, selection.directives?.length);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return withDirectives(ofSet(selection.selectionSet), selection.directives?.length);
    const isIntrospection = selection.name.value === "__schema" || selection.name.value === "__type";
    const below = selection.selectionSet && !isIntrospection ? ofSet(selection.selectionSet) : FLAT;
    return withDirectives(
      { ...below, depth: below.depth + 1, aliases: below.aliases + (selection.alias ? 1 : 0) },
      selection.directives?.length,
    );
  };
  const ofSet = (set: SelectionSetNode): Shape =>
    set.selections.map(ofSelection).reduce(
      (sum, shape) => ({
        depth: Math.max(sum.depth, shape.depth),
        aliases: sum.aliases + shape.aliases,
        directives: sum.directives + shape.directives,
      }),
      FLAT,
    );
  return withDirectives(ofSet(operation.selectionSet), operation.directives?.length);
}

function withDirectives(shape: Shape, count = 0): Shape {
  return { ...shape, directives: shape.directives + count };
}
