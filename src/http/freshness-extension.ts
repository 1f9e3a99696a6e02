import type { GraphQLRequest } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { BadInputError } from "../domain/errors.js";
import type { Reading } from "../knowledge/reading.js";

/** Characters of a value that an error repeats. */
const SHOWN_CHARACTERS = 60;

/** What a client that sends `"extensions": {"freshness": true}` is told of the state that its operation was answered from. */
interface FreshnessExtension {
  readonly revision: number;
  /** Instant of the revision (RFC 3339); null for a graph that nothing was written to. */
  readonly recordedAt: string | null;
  /** How far the state may have lagged behind the store when the operation began; 0 in good order. */
  readonly lagMs: number;
  /** Version of the projection; it rises by one with each that the process builds or reads. */
  readonly projection: number;
}

/** Whether a client asks how fresh its answer is. Throws BAD_USER_INPUT where it says neither yes nor no. */
export function asksForFreshness({ extensions }: GraphQLRequest): boolean {
  const asked: unknown = extensions?.freshness;
  if (asked === undefined || asked === null || typeof asked === "boolean") return asked === true;
  const shown = JSON.stringify(asked).slice(0, SHOWN_CHARACTERS);
  throw new BadInputError(`extensions.freshness must be true or false, not ${shown}.`, "extensions.freshness");
}

/** Says in `extensions.freshness` of an answer how fresh it is. */
export function tellFreshness(result: FormattedExecutionResult, reading: Reading): void {
  result.extensions = { ...result.extensions, freshness: freshnessOf(reading) };
}

function freshnessOf({ head, lagMs, projectionVersion }: Reading): FreshnessExtension {
  const { revision, recordedAt } = head;
  return {
    revision,
    recordedAt: revision === 0 ? null : new Date(recordedAt).toISOString(),
    lagMs: Math.round(lagMs),
    projection: projectionVersion,
  };
}
