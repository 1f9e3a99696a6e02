import type { GraphQLFormattedError } from "graphql";
import { ERROR_STATUS, type PublicErrorCode } from "./error-status.js";
import { type PublicError, publicError, type ReportInternalError } from "./public-error.js";

/** An answer that is nothing but one error, in the shape that GraphQL clients expect of every answer. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
}

/** Apollo's formatError: keeps where the error is, and of the rest what the caller may see. `onShown` hears of its code. */
export function errorFormatter(report: ReportInternalError, onShown: (code: PublicErrorCode) => void) {
  return ({ locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const shown = publicError(error, report);
    onShown(shown.code);
    return {
      ...asGraphQL(shown),
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
    };
  };
}

/** The answer to a request that failed outside of GraphQL. */
export function errorAnswer(error: unknown, report: ReportInternalError): ErrorAnswer {
  const shown = publicError(error, report);
  return { status: ERROR_STATUS[shown.code], body: { errors: [asGraphQL(shown)] } };
}

function asGraphQL({ code, message, details }: PublicError): GraphQLFormattedError {
  return { message, extensions: { code, ...details } };
}
