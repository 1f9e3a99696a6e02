import { type OperationDefinitionNode, OperationTypeNode } from "graphql";
import { NotSupportedError } from "../../domain/errors.js";

/** Refuses a subscription whose answer is to be one JSON document: it would have but its first event. */
export function refuseSingleAnswer(operation: OperationDefinitionNode | undefined): void {
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw new NotSupportedError(
    "A subscription has many answers. Send it over a WebSocket (graphql-ws), or with Accept: text/event-stream.",
  );
}
