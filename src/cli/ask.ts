import { parse } from "graphql";
import type { Config } from "../config/config.js";
import { executeOperation } from "../graphql/execute-operation.js";
import { createSchema } from "../graphql/schema.js";
import { Knowledge } from "../knowledge/knowledge.js";
import { openExistingStore } from "./open-store.js";
import { type Answers, OPERATIONS } from "./operations.js";
import { placeOf } from "./place-of.js";
import { UsageError } from "./usage-error.js";

/** Asks the store an operation, in this process, over the schema of the API. Throws the first error of the answer. */
export async function ask<Name extends keyof Answers>(
  config: Config,
  operation: Name,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answers[Name]> {
  const store = await openExistingStore(config);
  try {
    const knowledge = await Knowledge.open(store, placeOf(config));
    try {
      const { data, errors } = await executeOperation(
        await createSchema(),
        { document: parse(OPERATIONS[operation]), variables },
        { context: { reading: knowledge.reading({ traversalBudgetMs: config.traversalBudgetMs }) } },
      );
      const [error] = errors ?? [];
      // Without even empty data the operation was not begun: the schema does not take what the options say.
      if (error !== undefined && data === undefined) throw new UsageError(error.message, { cause: error });
      if (error !== undefined) throw error;
      return data?.[operation] as Answers[Name];
    } finally {
      await knowledge.close();
    }
  } finally {
    await store.close();
  }
}
