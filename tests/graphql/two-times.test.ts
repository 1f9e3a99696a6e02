import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeTwoTimes } from "./two-times.suite.js";

describeTwoTimes();

describeNeo4j("in the database", (server) => {
  describeTwoTimes({
    traversal: "database",
    openStore: async () => {
      await server().wipe();
      return openNeo4jStore(server().address);
    },
  });
});
