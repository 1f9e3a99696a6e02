import { graphql } from "graphql";
import type { Config } from "../config.js";
import { createSchema } from "../graphql/schema.js";
import { Knowledge } from "../knowledge/knowledge.js";
import { openExistingStore } from "./open-store.js";
import { type Answers, OPERATIONS } from "./operations.js";

/** Asks the store an operation, in this process, over the schema of the API. Throws the first error of the answer. */
export async function ask<Name extends keyof Answers>(
  config: Config,
  operation: Name,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answers[Name]> {
  const store = await openExistingStore(config);
  try {
    const knowledge = await Knowledge.open(store);
    try {
      const { data, errors } = await graphql({
        schema: await createSchema(),
        source: OPERATIONS[operation],
        variableValues: variables,
        contextValue: { reading: knowledge.reading({ traversalBudgetMs: config.traversalBudgetMs }) },
      });
      if (errors?.[0] !== undefined) throw errors[0];
      return data?.[operation] as Answers[Name];
    } finally {
      await knowledge.close();
    }
  } finally {
    await store.close();
  }
}
