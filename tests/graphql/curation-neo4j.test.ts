import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeWrites } from "./curation.suite.js";
import { describeHistory } from "./history.suite.js";
import { describeMergers } from "./merge.suite.js";

describeNeo4j("curation", (server) => {
  const emptyStore = async () => {
    await server().wipe();
    return openNeo4jStore(server().address);
  };
  describeWrites(emptyStore);
  describeMergers(emptyStore);
  describeHistory(emptyStore);
});
