import { parse, validate } from "graphql";
import type { Config } from "../config/config.js";
import { BadInputError } from "../domain/errors.js";
import { exportText } from "../exchange/export/export-text.js";
import type { AskAgain } from "../exchange/verify/verify-export.js";
import { executeOperation } from "../graphql/execute-operation.js";
import { createSchema } from "../graphql/schema.js";
import { parseExportQuery } from "../http/export-query.js";
import { graphExporter } from "../http/graph-exporter.js";
import { Knowledge } from "../knowledge/knowledge.js";
import { exportAt } from "./export-at.js";
import { openExistingStore } from "./open-store.js";
import { placeOf } from "./place-of.js";

/** Does work that asks the store, opened for it, the questions of exports. */
export async function askStore<T>(config: Config, work: (ask: AskAgain) => Promise<T>): Promise<T> {
  const knowledge = await Knowledge.open(await openExistingStore(config), placeOf(config));
  const reading = (bounds: object) => knowledge.reading({ ...bounds, traversalBudgetMs: config.traversalBudgetMs });
  try {
    return await work(async (question, format) => {
      if ("export" in question) {
        const query = parseExportQuery(new URLSearchParams(question.export));
        const { chunks } = await graphExporter(reading)(format, query, { timeoutMs: config.requestTimeoutMs });
        return exportText(chunks);
      }
      const { operation, variables, path } = question;
      const schema = await createSchema();
      const document = parse(operation);
      const [invalid] = validate(schema, document);
      if (invalid !== undefined) {
        throw new BadInputError(`The operation that the file carries is not valid any more: ${invalid.message}`);
      }
      const { data, errors } = await executeOperation(
        schema,
        { document, variables },
        { context: { reading: reading({}) } },
      );
      const [error] = errors ?? [];
      if (error !== undefined) throw error;
      return exportAt(data, path);
    });
  } finally {
    await knowledge.close();
  }
}
