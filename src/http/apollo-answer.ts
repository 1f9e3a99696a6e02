import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../graphql/context.js";

/**
 * Has Apollo answer a request: sets the status and the headers of the reply and gives its body. Apollo wants to know of the address what
 * follows its question mark; an integration that makes a URL of each address for that takes as long as a tenth of a small request.
 */
export async function apolloAnswer(
  apollo: ApolloServer<Context>,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  context: () => Promise<Context>,
): Promise<string> {
  const { method, body: asked, url } = request;
  const questionMark = url.indexOf("?");
  const search = questionMark === -1 ? "" : url.slice(questionMark);
  const httpGraphQLRequest = { method, headers: headersOf(request), search, body: asked };
  const { status = 200, headers, body } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status);
  // The schema has neither @defer nor @stream.
  if (body.kind !== "complete") throw new Error("Apollo answers in pieces, which no operation asks for.");
  return body.string;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, typeof value === "string" ? value : value.join(", "));
  }
  return map;
}
