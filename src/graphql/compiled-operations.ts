import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  typeFromAST,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { type MaybePromise, whenThere } from "../knowledge/maybe-promise.js";
import type { Context } from "./context.js";
import { compiledFields } from "./limits/compiled-fields.js";
import { isRecursiveInput } from "./limits/is-recursive-input.js";
import { namesAtHand } from "./names-at-hand.js";

/**
 * Executes an operation that was compiled, with the values of its variables. Its errors are poorer than those of graphql-js. Where a value
 * is refused, nothing has been executed, and there is no `data`.
 */
export type CompiledOperation = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
) => MaybePromise<ExecutionResult>;

/** How often an operation must come before it is compiled: that takes some milliseconds, which most that a person types are not worth. */
const WORTH_COMPILING = 3;

interface Known {
  times: number;
  compiled?: CompiledOperation | undefined;
}

type Compilation = (schema: GraphQLSchema) => CompiledOperation | undefined;

/** Fields, those of each type that an interface may stand for counted apart, up to which a query is compiled: its code grows with them. */
const MOST_FIELDS = 200;

/** By document, which the server keeps while it is asked for again, and operation name. */
const operations = new WeakMap<DocumentNode, Map<string | undefined, Known>>();

/** A query or mutation as a function, where it has come often enough; undefined where it has not, or cannot be compiled. */
export function compiledOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | undefined {
  let ofDocument = operations.get(document);
  if (ofDocument === undefined) {
    ofDocument = new Map();
    operations.set(document, ofDocument);
  }
  let known = ofDocument.get(operationName);
  if (known === undefined) {
    known = { times: 0 };
    ofDocument.set(operationName, known);
  }
  if (++known.times === WORTH_COMPILING) known.compiled = compile(schema, document, operationName);
  return known.compiled;
}

/**
 * A query that takes names as they are at hand, which is quicker; where that has given an anachronism, it is executed anew as the schema
 * says, and from then on at once.
 */
function withNamesAtHand(schema: GraphQLSchema, compiledFor: Compilation): CompiledOperation | undefined {
  const quick = compiledFor(namesAtHand(schema));
  if (quick === undefined) return undefined;
  let exact: CompiledOperation | undefined;
  return (context, variables) => {
    if (exact !== undefined) return exact(context, variables);
    return whenThere(quick(context, variables), (result) => {
      if (!context.reading.hasAnachronism) return result;
      exact ??= compiledFor(schema);
      if (exact === undefined) throw new Error("A query can be compiled once, and not again.");
      return exact(context, variables);
    });
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined || operation.operation === OperationTypeNode.SUBSCRIPTION) {
    return undefined;
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return undefined;
  // The reading of variables is compiled too, for recursive inputs some levels of them written out.
  if (operation.variableDefinitions?.some(({ type }) => isRecursiveInput(typeFromAST(schema, type)))) {
    return undefined;
  }
  if (compiledFields(schema, document, { type: root, set: operation.selectionSet }) > MOST_FIELDS) return undefined;
  const compiledFor: Compilation = (schema) => {
    const compiled = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(compiled)) return undefined;
    return (context, variables) => compiled.query(undefined, context, { ...variables });
  };
  // What has been written is not written again.
  return operation.operation === OperationTypeNode.QUERY ? withNamesAtHand(schema, compiledFor) : compiledFor(schema);
}
