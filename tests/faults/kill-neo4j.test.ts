import { expect } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { describeKills } from "./kill.suite.js";
import { ROUNDS } from "./rounds.js";

/** A start takes seconds, and the turn of the writer that was killed has to run out. */
const rounds = Math.ceil(ROUNDS / 10);
/** So short that a test can wait for it, and so long that a batch is written in it. */
const LEASE_MS = 2_000;

describeNeo4j("kill -9", (server) => {
  describeKills("Neo4j", {
    rounds,
    roundsPerStore: rounds,
    longestRoundMs: 1_500,
    open: async () => {
      const { uri, user, password } = server().address;
      return {
        args: [],
        environment: {
          NEO4J_URI: uri,
          NEO4J_USER: user,
          NEO4J_PASSWORD: password,
          NEO4J_WRITE_LEASE_MS: String(LEASE_MS),
        },
        open: () => openNeo4jStore({ uri, user, password, writeLeaseMs: LEASE_MS }),
        async checkRests() {
          const rests = await server().run(
            `MATCH (marker:Lodegraph)
             OPTIONAL MATCH (node) WHERE node.changedRevision > marker.revision
             WITH marker, count(node) AS nodes
             OPTIONAL MATCH ()-[claim]->() WHERE claim.changedRevision > marker.revision
             RETURN marker.writer AS writer, nodes, count(claim) AS claims`,
          );
          expect(rests).toEqual([{ writer: null, nodes: 0, claims: 0 }]);
        },
      };
    },
  });
});
