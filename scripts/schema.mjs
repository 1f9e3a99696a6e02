// Writes what is made from the built code and the examples: the SDL, the typed client and the manifest of persisted operations. With
// --check it fails where one of them is stale.
import { readFile, writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../dist/graphql/schema.js";
import { clientFiles } from "./schema/client-files.mjs";
import { exampleDocuments } from "./schema/example-documents.mjs";
import { persistedOperations } from "./schema/persisted-operations.mjs";

const schema = lexicographicSortSchema(await createSchema());
const examples = await exampleDocuments();
const files = {
  "schema/schema.graphql": `${printSchema(schema)}\n`,
  "schema/persisted-operations.json": `${JSON.stringify(persistedOperations(examples), null, 2)}\n`,
  ...(await clientFiles(schema, examples)),
};

for (const [path, text] of Object.entries(files)) {
  const file = new URL(`../${path}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    await writeFile(file, text);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`${path} is stale. Run \`npm run schema\` and commit it.`);
    process.exitCode = 1;
  }
}
