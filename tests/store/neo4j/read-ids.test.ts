import { beforeEach, expect, test } from "@jest/globals";
import type { Change, GraphStore } from "../../../src/store/graph-store.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { add, claim, ENTITIES, entity, source } from "../graph-fixture.js";

const NOTE = { note: "a test" };

async function all<Item>(batches: AsyncIterable<readonly Item[]> | undefined): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of batches ?? []) items.push(...batch);
  return items;
}

describeNeo4j("the ids of a database", (server) => {
  let store: GraphStore;
  beforeEach(async () => {
    await server().wipe();
    store = await openNeo4jStore(server().address);
  });

  test("are none where it is empty", async () => {
    expect(await all(store.ids?.sources())).toEqual([]);
    expect(await all(store.ids?.entities())).toEqual([]);
    expect(await all(store.ids?.claims())).toEqual([]);
    expect(await store.size()).toEqual({ sources: 0, entities: 0, claims: 0 });
    await store.close();
  });

  test("are those of all sources, entities and claims of any type, retracted or not, and no others' nodes", async () => {
    const changes = [
      ...ENTITIES,
      add.claim(claim("current")),
      add.claim(claim("other", { type: "RESTRICTS" })),
      add.claim(claim("ended")),
    ];
    await store.apply(changes, NOTE);
    await store.apply([{ kind: "retraction", id: "ended", reason: "a test" }], NOTE);
    await server().run('CREATE (:Entity {id: "by hand"})-[:SUPPLIES {id: "by hand"}]->(:Source {id: "by hand"})');
    expect(await all(store.ids?.sources())).toEqual(["usgs"]);
    expect((await all(store.ids?.entities())).sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
      { id: "china", kind: "COUNTRY" },
      { id: "dysprosium", kind: "MINERAL" },
      { id: "japan", kind: "COUNTRY" },
      { id: "terbium", kind: "MINERAL" },
    ]);
    expect((await all(store.ids?.claims())).sort()).toEqual(["current", "ended", "other"]);
    await store.close();
  });

  test("have no entity of a load that is under way", async () => {
    await store.apply(ENTITIES, NOTE);
    const loader = await openNeo4jStore(server().address);
    let whileLoading: readonly string[] = [];
    async function* changes(): AsyncGenerator<Change> {
      yield add.source(source("new"));
      for (let index = 0; index < 5_100; index += 1) yield add.entity(entity(`e${index}`));
      const [row] = await server().run<{ entities: number }>("MATCH (e:Entity) RETURN count(e) AS entities");
      expect(row?.entities).toBeGreaterThan(ENTITIES.length);
      whileLoading = (await all(store.ids?.entities())).map(({ id }) => id);
    }
    await loader.apply(changes(), NOTE);
    expect([...whileLoading].sort()).toEqual(["china", "dysprosium", "japan", "terbium"]);
    expect(await all(store.ids?.entities())).toHaveLength(5_104);
    await loader.close();
    await store.close();
  });
});
