import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { BadInputError, NotSupportedError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import type { Operation } from "../../graphql/execute-operation.js";
import { checkVariableDepth, inputDepthRule } from "../../graphql/limits/input-depth.js";
import { checkOperationCost } from "../../graphql/limits/operation-cost.js";
import { operationShapeRule } from "../../graphql/limits/operation-shape.js";

/** What somebody asks to be told, as both transports bring it. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A subscription that may be run. */
export interface PreparedSubscription extends Operation {
  /** Objects that one event may have at worst. */
  readonly cost: number;
}

const RULES = [...specifiedRules, operationShapeRule, inputDepthRule];

/** Holds a subscription to the rules and limits of every operation. Throws errors, or a list of them, as they are found. */
export function prepareSubscription(
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscriptionRequest,
): PreparedSubscription {
  const document = parseOperation(query);
  const [first, ...others] = validate(schema, document, RULES);
  if (first !== undefined) throw new InvalidOperation([first, ...others].map(withValidationCode));
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw new BadInputError(
      "The document has no such operation, or several: say which in operationName.",
      "operationName",
    );
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw new NotSupportedError(
      `This connection is for subscriptions. Send a ${operation.operation} with POST to the same address, and take the answer as JSON.`,
    );
  }
  checkVariableDepth(variables ?? undefined);
  const cost = checkOperationCost({ schema, document, operationName, variables: variables ?? undefined });
  return { document, operationName: operationName ?? undefined, variables: variables ?? undefined, cost };
}

/** Whether a text is a document whose operation is a subscription. */
export function isSubscription({ query, operationName }: SubscriptionRequest): boolean {
  try {
    return getOperationAST(parseOperation(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/** Errors that validation has found, all of them. */
export class InvalidOperation extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}

function parseOperation(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.operationTokens });
  } catch (error) {
    const original = error instanceof Error ? error : new Error(String(error));
    const at = error instanceof GraphQLError ? { source: error.source, positions: error.positions } : {};
    throw new GraphQLError(original.message, {
      ...at,
      originalError: original,
      extensions: { code: "GRAPHQL_PARSE_FAILED" },
    });
  }
}

function withValidationCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    originalError: error,
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
}
