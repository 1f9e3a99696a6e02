import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { load } from "../../../src/exchange/import/load.js";
import { DATE_FORMATS } from "../../../src/exchange/import/mapping/date-format.js";
import { readMapping, shippedMappings } from "../../../src/exchange/import/mapping/read-mapping.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const DOCS = readFileSync(new URL("../../../docs/importing.md", import.meta.url), "utf8");

test("the worked example of the docs loads as they say", async () => {
  const examples = [...DOCS.matchAll(/<!-- example: (\S+) -->\n```\w+\n([\s\S]*?)```/g)];
  expect(examples.map(([, name]) => name)).toEqual(["trade.csv", "trade-mapping.yaml"]);
  const folder = await temporaryFolder();
  await folder.write(Object.fromEntries(examples.map(([, name, text]) => [name!, text!])));
  const store = await openSqliteStore(join(folder.path, "store"));
  const mapping = await readMapping(join(folder.path, "trade-mapping.yaml"));
  const summary = await load({ store, paths: [join(folder.path, "trade.csv")], mapping });
  expect(summary).toMatchObject({ entities: { new: 5 }, relationships: { new: 2 }, passedOver: [{ count: 1 }] });
  await store.close();
  await folder.remove();
});

test("the docs name every shipped mapping and every format of dates", async () => {
  for (const name of [...(await shippedMappings()), ...DATE_FORMATS])
    expect(DOCS).toContain(`\`${name}\``.replace("`DD.MM.YYYY`", "DD.MM.YYYY"));
});
