import type { GraphStore } from "../../../src/store/graph-store.js";
import { openNeo4jStore } from "../../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../../support/neo4j-servers.js";
import { describeGraphStore } from "../graph-store.suite.js";

describeNeo4j("the adapter", (server) => {
  describeGraphStore("Neo4j", async () => {
    await server().wipe();
    const handles: GraphStore[] = [];
    const open = async () => {
      const store = await openNeo4jStore(server().address);
      handles.push(store);
      return store;
    };
    const store = await open();
    return {
      store,
      async reopen() {
        await store.close();
        return open();
      },
      second: open,
      async dispose() {
        for (const handle of handles) await handle.close();
      },
    };
  });
});
