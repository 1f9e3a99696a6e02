import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";

/** The fields that a selection asks for, those in fragments too, whatever directives say. Fields deeper down are not among them. */
export function fieldsOf(
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === "Field") return [selection];
    const within = selection.kind === "InlineFragment" ? selection : fragments[selection.name.value];
    return within === undefined ? [] : fieldsOf(within.selectionSet, fragments);
  });
}
