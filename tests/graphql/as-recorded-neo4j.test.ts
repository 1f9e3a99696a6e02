import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeAsRecorded } from "./as-recorded.suite.js";

describeNeo4j("imports as recorded", (server) => {
  // The store sees the same records whatever the format.
  describeAsRecorded(["JSONL"], async () => {
    await server().wipe();
    return openNeo4jStore(server().address);
  });
});
