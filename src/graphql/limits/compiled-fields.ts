import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { fragmentsOf } from "./fragments-of.js";

/** What is counted here, and of which type it is selected. */
interface Selected {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** More than anything that is compiled. */
const TOO_MANY = 1e6;

/**
 * How many fields a compiled selection has: fragments written out, and all of it once for each type that an interface may stand for, at
 * each level anew. No more than some millions is told. O(fields of the document × depth), as each fragment is counted once for a type.
 */
export function compiledFields(schema: GraphQLSchema, document: DocumentNode, selected: Selected): number {
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, Map<GraphQLCompositeType, number>>();
  const count = ({ type, set }: Selected): number => {
    const before = known.get(set)?.get(type);
    if (before !== undefined) return before;
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    let fields = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const declared = isObjectType(type) || "getFields" in type ? type.getFields()[selection.name.value] : undefined;
        const below = declared && getNamedType(declared.type);
        fields += types.length;
        if (selection.selectionSet && below && isCompositeType(below))
          fields += types.length * count({ type: below, set: selection.selectionSet });
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment)
          fields += count({ type: isCompositeType(condition) ? condition : type, set: fragment.selectionSet });
      }
    }
    const told = Math.min(fields, TOO_MANY);
    const ofSet = known.get(set) ?? new Map<GraphQLCompositeType, number>();
    known.set(set, ofSet.set(type, told));
    return told;
  };
  return count(selected);
}
