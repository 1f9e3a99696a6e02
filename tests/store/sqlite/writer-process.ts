import type { Change } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { add, claim } from "../graph-fixture.js";

// Run as a process of its own: writes sets of claims, one revision each, and prints a line now and then.
const [folder = "", prefix = "", sets = "1", claims = "1"] = process.argv.slice(2);

/** Makes a claim large enough for a set to outgrow the memory of a transaction soon. */
const LABEL = "label ".repeat(100);

function* changes(set: number): Generator<Change> {
  for (let index = 0; index < Number(claims); index += 1)
    yield add.claim(claim(`${prefix}${set}-${index}`, { label: LABEL }));
}

const store = await openSqliteStore(folder);
for (let set = 0; set < Number(sets); set += 1) {
  const head = await store.apply(changes(set), {
    note: prefix,
    onProgress: (count) => process.stdout.write(`progress ${count}\n`),
  });
  process.stdout.write(`revision ${head.revision}\n`);
}
await store.close();
