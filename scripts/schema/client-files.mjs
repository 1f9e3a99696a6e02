import { codegen } from "@graphql-codegen/core";
import * as documentPlugin from "@graphql-codegen/typed-document-node";
import * as schemaPlugin from "@graphql-codegen/typescript";
import * as operationPlugin from "@graphql-codegen/typescript-operations";
import { parse, printSchema } from "graphql";
import { ERROR_STATUS } from "../../dist/http/error-status.js";
import { operationId } from "./persisted-operations.mjs";

const FOLDER = "src/client/generated";
const HEADER = "// Made by `npm run schema`. Not to be edited.\n";

/** How values come over the wire: a date and an instant are texts. */
const WIRE_TYPES = {
  strictScalars: true,
  scalars: { DateTime: "string", PartialDate: "string" },
  enumsAsTypes: true,
  enumType: "string-literal",
  immutableTypes: true,
  useTypeImports: true,
};

/** Codes that nobody who waits for an answer gets to read. */
const UNHEARD = new Set(["CANCELLED"]);

/** The generated modules of the client, text by path. */
export async function clientFiles(schema, documents) {
  const sdl = parse(printSchema(schema));
  const types = await codegen({
    filename: `${FOLDER}/schema.ts`,
    schema: sdl,
    documents: [],
    plugins: [{ schemaPlugin: {} }],
    pluginMap: { schemaPlugin },
    config: WIRE_TYPES,
  });
  const operations = await codegen({
    filename: `${FOLDER}/operations.ts`,
    schema: sdl,
    documents,
    plugins: [{ operationPlugin: {} }, { documentPlugin: {} }],
    pluginMap: { operationPlugin, documentPlugin },
    config: {
      ...WIRE_TYPES,
      importSchemaTypesFrom: `${FOLDER}/schema.js`,
      emitLegacyCommonJSImports: false,
      mergeFragmentTypes: true,
      skipTypeNameForRoot: true,
      // Apollo Client and urql take documents, not texts.
      documentMode: "documentNodeImportFragments",
      // What tells the id of a persisted operation, under the name that the client preset of graphql-codegen gives it.
      unstable_onExecutableDocumentNode: (document) => ({ hash: operationId(document) }),
    },
  });
  return {
    [`${FOLDER}/schema.ts`]: HEADER + types,
    [`${FOLDER}/operations.ts`]: HEADER + operations,
    [`${FOLDER}/error-code.ts`]: HEADER + errorCodes(),
  };
}

function errorCodes() {
  const codes = Object.keys(ERROR_STATUS).filter((code) => !UNHEARD.has(code));
  const lines = codes.map((code) => `  | "${code}"`).join("\n");
  return `/** What \`extensions.code\` of an error of the server may be. A code is stable; a message may change. */\nexport type ErrorCode =\n${lines};\n`;
}
