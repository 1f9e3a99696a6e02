// What `lodegraph/client` is: the one place that gathers what others import, since a package has one address.
export type { ErrorCode } from "./generated/error-code.js";
export * from "./generated/operations.js";
export type * as Schema from "./generated/schema.js";
export type { Operation, SendOptions } from "./operation.js";
export { type CodedError, type ErrorExtensions, NoAnswerError, OperationError } from "./operation-error.js";
export { request } from "./request.js";
export type { SubgraphAnswer } from "./subgraph.js";
export { subscribe } from "./subscribe.js";
