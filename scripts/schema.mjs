// Writes schema/schema.graphql from the built code, or with --check fails where it is stale.
import { readFile, writeFile } from "node:fs/promises";
import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "../dist/graphql/schema.js";

const file = new URL("../schema/schema.graphql", import.meta.url);
const sdl = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;

if (process.argv.includes("--check")) {
  const committed = await readFile(file, "utf8").catch(() => "");
  if (committed !== sdl) {
    console.error("schema/schema.graphql is stale. Run `npm run schema` and commit it.");
    process.exit(1);
  }
} else {
  await writeFile(file, sdl);
}
