import type { GraphQLResolveInfo, SelectionNode, SelectionSetNode } from "graphql";

/**
 * Whether the operation asks the answer of a field for one of some fields of its own, whatever directives say: what is not asked for need
 * not be found. Fields deeper down do not count.
 */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, names: ReadonlySet<string>): boolean {
  const isIn = (set: SelectionSetNode | undefined): boolean => set?.selections.some(isAsked) ?? false;
  const isAsked = (selection: SelectionNode): boolean => {
    if (selection.kind === "Field") return names.has(selection.name.value);
    if (selection.kind === "InlineFragment") return isIn(selection.selectionSet);
    return isIn(fragments[selection.name.value]?.selectionSet);
  };
  return fieldNodes.some(({ selectionSet }) => isIn(selectionSet));
}
