import { dataOf } from "./answer.js";
import { type Asked, type Operation, type SendOptions, send } from "./operation.js";

const ACCEPT = "application/graphql-response+json, application/json;q=0.9";

/**
 * Asks a query, or does a mutation, and answers its data, all of it. Throws {@link OperationError} where the server refuses it or where
 * some field failed, {@link NoAnswerError} where the answer is not of the server, and what `fetch` throws where nothing came.
 * @param url Address of the endpoint: `https://graph.example.org/graphql`.
 */
export async function request<Data, Variables>(
  url: string | URL,
  operation: Operation<Data, Variables>,
  ...[variables, options]: Asked<Variables, SendOptions>
): Promise<Data> {
  const response = await send(url, { operation, variables }, { ...options, accept: ACCEPT });
  return dataOf<Data>(await response.text(), response.status);
}
