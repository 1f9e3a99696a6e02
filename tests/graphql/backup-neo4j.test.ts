import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeRoundTrips } from "./backup.suite.js";

describeNeo4j("backups", (server) => {
  describeRoundTrips(async () => {
    await server().wipe();
    return openNeo4jStore(server().address);
  });
});
