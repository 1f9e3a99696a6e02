import {
  type ASTNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  print,
  responsePathAsArray,
  visit,
} from "graphql";
import type { ExportQuestion } from "../../exchange/export/export-provenance.js";
import { fieldsOf } from "../../exchange/export/fields-of.js";

/** An operation as it was asked, and the date that the root field of the path in it names. */
interface AskedOperation {
  readonly question: ExportQuestion;
  readonly asOf: string | null | undefined;
}

/** The operation that a field is resolved for, as text, with the fragments that it has and the values of its variables. */
export function askedOperation(info: GraphQLResolveInfo): AskedOperation {
  const { operation, fragments, variableValues, schema } = info;
  const path = responsePathAsArray(info.path);
  const [root] = fieldsOf(operation.selectionSet, fragments).filter(
    ({ alias, name }) => (alias ?? name).value === path[0],
  );
  const definition = schema.getQueryType()?.getFields()[root?.name.value ?? ""];
  const { where } = root && definition ? getArgumentValues(definition, root, variableValues) : {};
  return {
    question: {
      operation: [operation, ...spreadIn(operation, fragments)].map(print).join("\n\n"),
      // As JSON has them: instants are texts.
      variables: JSON.parse(JSON.stringify(variableValues)) as Record<string, unknown>,
      path,
    },
    asOf: (where as { readonly asOf?: string | null } | null | undefined)?.asOf,
  };
}

/** The fragments that a part of a document goes through, once each: a document may have others, for other operations. */
function spreadIn(
  node: ASTNode,
  fragments: GraphQLResolveInfo["fragments"],
  found = new Set<FragmentDefinitionNode>(),
): ReadonlySet<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments[name.value];
      if (fragment === undefined || found.has(fragment)) return;
      found.add(fragment);
      spreadIn(fragment, fragments, found);
    },
  });
  return found;
}
