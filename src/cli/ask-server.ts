import * as z from "zod";
import { LodegraphError, StoreUnavailableError, UnauthenticatedError } from "../domain/errors.js";
import type { AskAgain } from "../exchange/verify/verify-export.js";
import { exportAt } from "./export-at.js";
import { UsageError } from "./usage-error.js";

/** A server, and who asks it. */
interface ServerAccess {
  readonly url: string;
  readonly key?: string;
}

const REFUSAL = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const ANSWER = z.object({ data: z.unknown() });

/** Asks a server the questions of exports. Throws STORE_UNAVAILABLE where it can't be reached, and BAD_USER_INPUT with its words where it refuses. */
export function askServer({ url, key }: ServerAccess): AskAgain {
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new UsageError(`--server must be the address of a server, for example http://localhost:4000, not ${url}.`);
  }
  const base = url.endsWith("/") ? url : `${url}/`;
  const credentials = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return async (question, format) => {
    if ("export" in question) {
      const address = new URL(`export/${format.toLowerCase()}?${question.export}`, base);
      return textOf(address, { headers: credentials });
    }
    const { operation, variables, path } = question;
    const text = await textOf(new URL("graphql", base), {
      method: "POST",
      headers: { ...credentials, "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: operation, variables }),
    });
    const answer: unknown = JSON.parse(text);
    refuse(answer);
    return exportAt(ANSWER.parse(answer).data, path);
  };
}

async function textOf(address: URL, init: RequestInit): Promise<string> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, init);
    text = await response.text();
  } catch (cause) {
    throw new StoreUnavailableError(`${address.origin} can't be reached, or broke off. Is a server running there?`, {
      cause,
    });
  }
  if (response.ok) return text;
  if (response.status === 401) {
    throw new UnauthenticatedError(`${address.origin} wants to know who asks. Give an access key with --key-file.`);
  }
  if (response.headers.get("content-type")?.includes("json")) refuse(JSON.parse(text));
  throw new StoreUnavailableError(`${address.origin} answered ${response.status} ${response.statusText}.`);
}

/** Throws the first error of an answer, if it has one. */
function refuse(answer: unknown): void {
  const { data } = REFUSAL.safeParse(answer);
  if (data !== undefined) throw new LodegraphError("BAD_USER_INPUT", `The server refuses: ${data.errors[0]?.message}`);
}
