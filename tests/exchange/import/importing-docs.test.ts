import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { load } from "../../../src/exchange/import/load.js";
import { DATE_FORMATS } from "../../../src/exchange/import/mapping/date-format.js";
import { readMapping, shippedMappings } from "../../../src/exchange/import/mapping/read-mapping.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const DOCS = docs("importing.md");

test.each([
  ["importing.md", "trade.csv", "trade-mapping.yaml", { entities: { new: 5 }, relationships: { new: 2 } }],
  ["importing-graphs.md", "firms.ttl", "firms-mapping.yaml", { entities: { new: 4 }, relationships: { new: 2 } }],
])("the worked example of %s loads as it says", async (page, file, mappingFile, counts) => {
  const text = docs(page);
  expect(text).toContain(`lodegraph import ${file} --mapping ${mappingFile}\n`);
  const examples = [...text.matchAll(/<!-- example: (\S+) -->\n```\w+\n([\s\S]*?)```/g)];
  expect(examples.map(([, name]) => name)).toEqual([file, mappingFile]);
  const folder = await temporaryFolder();
  await folder.write(Object.fromEntries(examples.map(([, name, content]) => [name!, content!])));
  const store = await openSqliteStore(join(folder.path, "store"));
  const mapping = await readMapping(join(folder.path, mappingFile));
  const summary = await load({ store, paths: [join(folder.path, file)], mapping });
  expect(summary).toMatchObject({ ...counts, passedOver: [{ count: 1 }] });
  await store.close();
  await folder.remove();
});

test("the docs name every shipped mapping and every format of dates", async () => {
  for (const name of [...(await shippedMappings()), ...DATE_FORMATS])
    expect(DOCS).toContain(`\`${name}\``.replace("`DD.MM.YYYY`", "DD.MM.YYYY"));
});

function docs(page: string): string {
  return readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8");
}
