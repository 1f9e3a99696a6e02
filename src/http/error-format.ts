import type { GraphQLFormattedError } from "graphql";
import { ERROR_STATUS } from "./error-status.js";
import { type PublicError, publicError, type ReportInternalError } from "./public-error.js";

/** An answer that is nothing but one error, in the shape that GraphQL clients expect of every answer. */
export interface ErrorAnswer {
  readonly status: number;
  readonly body: { readonly errors: readonly GraphQLFormattedError[] };
}

/** Apollo's formatError: keeps where the error is, and of the rest what the caller may see. */
export function errorFormatter(report: ReportInternalError) {
  return ({ locations, path }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => ({
    ...asGraphQL(publicError(error, report)),
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  });
}

/** The answer to a request that failed outside of GraphQL. */
export function errorAnswer(error: unknown, report: ReportInternalError): ErrorAnswer {
  const shown = publicError(error, report);
  return { status: ERROR_STATUS[shown.code], body: { errors: [asGraphQL(shown)] } };
}

function asGraphQL({ code, message, details }: PublicError): GraphQLFormattedError {
  return { message, extensions: { code, ...details } };
}
