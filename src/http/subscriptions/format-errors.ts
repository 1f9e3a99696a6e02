import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { errorFormatter } from "../error-format.js";
import type { Metrics } from "../metrics/metrics.js";
import type { ReportInternalError } from "../public-error.js";
import { InvalidOperation } from "./prepare-subscription.js";

/** What a subscriber may see of whatever was thrown. */
export type FormatErrors = (error: unknown) => GraphQLFormattedError[];

/** Formats errors as those of queries are, and counts them. */
export function errorsFormatter(report: ReportInternalError, metrics: Metrics): FormatErrors {
  const format = errorFormatter(report, (code) => metrics.errorShown(code));
  return (error) => {
    const errors = error instanceof InvalidOperation ? error.errors : [error];
    return errors.map((one) => format(one instanceof GraphQLError ? one.toJSON() : { message: "" }, one));
  };
}
