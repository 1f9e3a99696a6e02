import { createHash } from "node:crypto";
import { Kind, print } from "graphql";

/** The id of an operation: the SHA-256 of its text, in hexadecimal. */
export function operationId(document) {
  return createHash("sha256").update(print(document)).digest("hex");
}

/** The manifest of operations, in the format of Apollo's generate-persisted-query-manifest. */
export function persistedOperations(documents) {
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: documents.map(({ document }) => {
      const { name, operation } = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      return { id: operationId(document), name: name.value, type: operation, body: print(document) };
    }),
  };
}
