import { type ASTVisitor, GraphQLError, type ValidationRule, type ValueNode } from "graphql";
import { QueryTooComplexError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";

/** Reports a value that a document nests deeper than LIMITS.inputDepth as QUERY_TOO_COMPLEX. */
export const inputDepthRule: ValidationRule = (context): ASTVisitor => {
  let depth = 0;
  const nested = {
    enter(value: ValueNode) {
      depth++;
      if (depth !== LIMITS.inputDepth + 1) return;
      const { message, code, details } = tooDeep();
      context.reportError(new GraphQLError(message, { nodes: value, extensions: { code, ...details } }));
    },
    leave() {
      depth--;
    },
  };
  return { ObjectValue: nested, ListValue: nested };
};

/** Throws QUERY_TOO_COMPLEX where a variable is nested deeper than LIMITS.inputDepth. No recursion: it is there to spare others theirs. */
export function checkVariableDepth(variables: Readonly<Record<string, unknown>> | undefined): void {
  let level: object[] = variables === undefined ? [] : [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.inputDepth) throw tooDeep();
    const next: object[] = [];
    for (const nesting of level) {
      for (const value of Object.values(nesting)) if (typeof value === "object" && value !== null) next.push(value);
    }
    level = next;
  }
}

function tooDeep(): QueryTooComplexError {
  return new QueryTooComplexError("input depth", LIMITS.inputDepth);
}
