import type { ApolloServerPlugin } from "@apollo/server";
import { BadInputError } from "../domain/errors.js";
import type { Context } from "../graphql/context.js";
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

/** Says in `extensions.freshness` how fresh an answer is, where the client asks for it. */
export const FRESHNESS_EXTENSION: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request, contextValue }) => {
    const asked: unknown = request.extensions?.freshness;
    if (asked === undefined || asked === null || asked === false) return;
    if (asked !== true) {
      return {
        // Thrown here, it is answered as an error of the operation.
        didResolveOperation: async () => {
          throw notABoolean(asked);
        },
      };
    }
    return {
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== "single") return;
        const { extensions } = body.singleResult;
        body.singleResult.extensions = { ...extensions, freshness: freshnessOf(contextValue.reading) };
      },
    };
  },
};

function freshnessOf({ head, lagMs, projectionVersion }: Reading): FreshnessExtension {
  const { revision, recordedAt } = head;
  return {
    revision,
    recordedAt: revision === 0 ? null : new Date(recordedAt).toISOString(),
    lagMs: Math.round(lagMs),
    projection: projectionVersion,
  };
}

function notABoolean(value: unknown): BadInputError {
  const shown = JSON.stringify(value).slice(0, SHOWN_CHARACTERS);
  return new BadInputError(`extensions.freshness must be true or false, not ${shown}.`, "extensions.freshness");
}
