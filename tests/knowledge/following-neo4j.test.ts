import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeFollowing } from "./following.suite.js";

describeNeo4j("the adapter", (server) => {
  describeFollowing("Neo4j", async () => {
    await server().wipe();
    const store = await openNeo4jStore(server().address);
    const other = await openNeo4jStore(server().address);
    return {
      store,
      other,
      async renameByHand(id, name) {
        await server().run("MATCH (entity:Entity {id: $id}) SET entity.name = $name", { id, name });
      },
      dispose: () => other.close(),
    };
  });
});
