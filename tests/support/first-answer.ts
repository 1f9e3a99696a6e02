import { type FormattedExecutionResult, getOperationAST, OperationTypeNode, parse } from "graphql";
import { askGraphQL } from "./http-test-server.js";
import { subscribe } from "./subscriber.js";

/** Whether a document is a subscription, which is not answered but told. */
export function isSubscription(query: string): boolean {
  return getOperationAST(parse(query))?.operation === OperationTypeNode.SUBSCRIPTION;
}

/** The answer to an operation; the first, where it is a subscription. */
export async function firstAnswer(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<FormattedExecutionResult> {
  if (!isSubscription(query)) {
    const { data, errors } = await askGraphQL(url, query, variables);
    return { ...(data !== undefined && { data }), ...(errors && { errors }) };
  }
  const subscriber = subscribe(url, query, { variables });
  try {
    return (await subscriber.next()) ?? {};
  } finally {
    await subscriber.close();
  }
}
