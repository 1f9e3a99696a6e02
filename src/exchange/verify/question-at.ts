import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type ObjectFieldNode,
  parse,
  print,
  type ValueNode,
  visit,
} from "graphql";
import { BadInputError } from "../../domain/errors.js";
import type { ExportFormat } from "../export/export-format.js";
import type { ExportQuestion } from "../export/export-provenance.js";
import { fieldsOf } from "../export/fields-of.js";

type Variables = Readonly<Record<string, unknown>>;
type AskedOperation = Exclude<ExportQuestion, { readonly export: string }>;

/** A question as it is asked again. */
export interface Requestion {
  readonly question: ExportQuestion;
  /** Whether it names by itself the instant whose knowledge it asks for. */
  readonly namesInstant: boolean;
}

/**
 * The question with its answer in a format that can be compared with the file, and, where an instant is given (RFC 3339) and the
 * question names none, asked as known at that instant. Throws BAD_USER_INPUT for what is no query.
 */
export function questionAt(question: ExportQuestion, format: ExportFormat, instant?: string): Requestion {
  if ("export" in question) {
    const parameters = new URLSearchParams(question.export);
    const namesInstant = parameters.has("knownAt");
    if (instant !== undefined && !namesInstant) parameters.set("knownAt", instant);
    return { question: { export: parameters.toString() }, namesInstant };
  }
  const document = parsedQuery(question);
  const root = rootField(document, question.path);
  const where = root.arguments?.find(({ name }) => name.value === "where");
  const filter = timedFilter(where?.value, question.variables, instant);
  const timed = visit(document, {
    Field: (node) => (node === root && filter.value !== undefined ? withWhere(node, filter.value) : undefined),
  });
  const asked = withoutIdleVariables(inFormat(timed, format));
  return {
    question: { ...question, operation: print(asked.document), variables: asked.variables(filter.variables) },
    namesInstant: filter.namesInstant,
  };
}

function parsedQuery({ operation }: AskedOperation): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(operation);
  } catch (cause) {
    throw new BadInputError(`The operation that the file carries can't be read: ${(cause as Error).message}`);
  }
  // A file must not be able to write.
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1 || operations[0]?.operation !== "query") {
    throw new BadInputError("The operation that the file carries is not one query, so it is not asked.");
  }
  return document;
}

function rootField(document: DocumentNode, path: AskedOperation["path"]): FieldNode {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const fields: FieldNode[] = [];
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) fields.push(...fieldsOf(definition.selectionSet, fragments));
  const root = fields.find(({ alias, name }) => (alias ?? name).value === path[0]);
  if (root !== undefined) return root;
  throw new BadInputError(`The operation that the file carries has no field ${JSON.stringify(path[0])}.`);
}

/** What becomes of the argument `where`, and of the variables; `value` is absent where the argument stays as it is. */
function timedFilter(where: ValueNode | undefined, variables: Variables, instant: string | undefined) {
  if (where?.kind === Kind.VARIABLE) {
    const name = where.name.value;
    const given = (variables[name] ?? {}) as { readonly knownAt?: unknown };
    const namesInstant = (given.knownAt ?? undefined) !== undefined;
    if (namesInstant || instant === undefined) return { variables, namesInstant };
    return { variables: { ...variables, [name]: { ...given, knownAt: instant } }, namesInstant };
  }
  const fields = where?.kind === Kind.OBJECT ? where.fields : [];
  const own = fields.find(({ name }) => name.value === "knownAt")?.value;
  const known = own?.kind === Kind.VARIABLE ? variables[own.name.value] : own?.kind === Kind.NULL ? undefined : own;
  const namesInstant = known !== undefined && known !== null;
  if (namesInstant || instant === undefined) return { variables, namesInstant };
  const others = fields.filter(({ name }) => name.value !== "knownAt");
  const knownAt: ObjectFieldNode = {
    kind: Kind.OBJECT_FIELD,
    name: { kind: Kind.NAME, value: "knownAt" },
    value: { kind: Kind.STRING, value: instant },
  };
  return { variables, namesInstant, value: { kind: Kind.OBJECT, fields: [...others, knownAt] } as const };
}

function withWhere(field: FieldNode, value: ValueNode): FieldNode {
  const others = (field.arguments ?? []).filter(({ name }) => name.value !== "where");
  return { ...field, arguments: [...others, argument("where", value)] };
}

function argument(name: string, value: ValueNode): ArgumentNode & { readonly value: ValueNode } {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

function inFormat(document: DocumentNode, format: ExportFormat): DocumentNode {
  return visit(document, {
    Field(node) {
      if (node.name.value !== "export") return undefined;
      return { ...node, arguments: [argument("format", { kind: Kind.ENUM, value: format })] };
    },
  });
}

/** A variable that is declared and not used any more would be refused. */
function withoutIdleVariables(document: DocumentNode) {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const pruned: DocumentNode = visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
  return {
    document: pruned,
    variables: (given: Variables): Variables =>
      Object.fromEntries(Object.entries(given).filter(([name]) => used.has(name))),
  };
}
