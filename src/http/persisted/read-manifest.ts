import { readFile } from "node:fs/promises";
import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import * as z from "zod";
import { BadInputError } from "../../domain/errors.js";

/** The format that Apollo's generate-persisted-query-manifest writes, and others after it. */
const MANIFEST = z.object({
  format: z.literal("apollo-persisted-query-manifest"),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), name: z.string(), body: z.string() })),
});

/**
 * The operations of a manifest, by id. Throws BAD_USER_INPUT where the file can't be read, is no manifest, or has an operation that this
 * schema can't answer: better at the start than when a client asks.
 */
export async function readManifest(file: string, schema: GraphQLSchema): Promise<ReadonlyMap<string, string>> {
  const byId = new Map<string, string>();
  for (const { id, name, body } of parseManifest(file, await readText(file))) {
    const known = byId.get(id);
    if (known !== undefined && known !== body) throw refusal(file, `two of its operations have the id ${id}`);
    const [error] = problems(schema, body);
    if (error !== undefined) throw refusal(file, `its operation ${name} can't be answered: ${error.message}`);
    byId.set(id, body);
  }
  return byId;
}

function parseManifest(file: string, text: string): z.infer<typeof MANIFEST>["operations"] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal(file, "it is not JSON");
  }
  const { success, data, error } = MANIFEST.safeParse(value);
  if (success) return data.operations;
  const [issue] = error.issues;
  throw refusal(file, `it is no manifest of persisted operations (${issue?.path.join(".")}: ${issue?.message})`);
}

function problems(schema: GraphQLSchema, body: string): readonly GraphQLError[] {
  try {
    return validate(schema, parse(body));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw refusal(file, `it can't be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function refusal(file: string, problem: string): BadInputError {
  return new BadInputError(`PERSISTED_OPERATIONS names ${file}, and ${problem}.`, "PERSISTED_OPERATIONS");
}
