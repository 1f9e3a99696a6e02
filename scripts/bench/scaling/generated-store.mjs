// @ts-check

/** @typedef {import("../../../src/store/graph-store.js").GraphStore} GraphStore */
/** @typedef {import("../../../src/store/graph-store.js").StoredEntity} StoredEntity */
/** @typedef {import("../../../src/domain/claim.js").Relationship} Relationship */

/** Rows of a batch of a scan, as the stores have them. */
const BATCH = 10_000;
const RECORDED_AT = Date.UTC(2018, 10, 1);
const HEAD = { revision: 1, recordedAt: RECORDED_AT, loading: false };
const SOURCE = { id: "generated", title: "Generated events" };
const ENTITY = /^actor-(\d+)$/;
const RELATIONSHIP = /^event-(\d+)$/;

/** @param {number} entity */
export function generatedId(entity) {
  return asRead(`actor-${String(entity).padStart(7, "0")}`);
}

/** A text as a driver hands it out: in one piece. Texts that are put together stay in pieces, which are slow to compare. @param {string} text */
function asRead(text) {
  return Buffer.from(text, "latin1").toString("latin1");
}

/**
 * A store that holds a generated graph without holding anything: rows are made when they are read. So a graph of any size can be served
 * without being loaded first. Its revision never changes.
 *
 * @param {import("./generated-graph.mjs").GeneratedGraph} graph
 * @returns {GraphStore}
 */
export function generatedStore(graph) {
  return {
    description: "generated",
    apply: () => Promise.reject(new Error("A generated graph takes no writes.")),
    async *scan() {
      yield { kind: "head", head: HEAD };
      yield { kind: "sources", rows: [SOURCE] };
      for (const rows of batches(graph.entities, entityOf)) yield { kind: "entities", rows };
      for (const rows of batches(graph.relationships, (number) => topologyOf(graph, number))) {
        yield { kind: "claims", rows };
      }
    },
    async *changesSince() {
      yield { kind: "head", head: HEAD };
    },
    entities: async (ids) => numbersIn(ids, ENTITY, graph.entities).map(entityOf),
    entityKinds: async (ids) => numbersIn(ids, ENTITY, graph.entities).map(entityOf),
    entityVersions: async (ids) => numbersIn(ids, ENTITY, graph.entities).map(entityOf),
    relationships: async (ids) =>
      numbersIn(ids, RELATIONSHIP, graph.relationships).map((number) => relationshipOf(graph, number)),
    sources: async (ids) => (ids.includes(SOURCE.id) ? [SOURCE] : []),
    head: async () => HEAD,
    meta: async () => ({}),
    revisions: async () => [],
    changesIn: async () => [],
    accessKeys: async () => [],
    backup: () => {
      throw new Error("A generated graph is made anew from its number.");
    },
    restore: () => Promise.reject(new Error("A generated graph takes no writes.")),
    putAccessKey: () => Promise.reject(new Error("A generated graph keeps no keys.")),
    version: async () => "1",
    handEdits: async () => 0,
    size: async () => ({ sources: 1, entities: graph.entities, claims: graph.relationships }),
    close: async () => {},
  };
}

/** All of a generated graph as records in memory. @param {import("./generated-graph.mjs").GeneratedGraph} graph */
export function generatedRecords(graph) {
  return {
    sources: [SOURCE.id],
    entities: Array.from({ length: graph.entities }, (_, entity) => entityOf(entity)),
    claims: Array.from({ length: graph.relationships }, (_, number) => topologyOf(graph, number)),
  };
}

/** @param {number} entity @returns {StoredEntity} */
function entityOf(entity) {
  return {
    id: generatedId(entity),
    kind: "GOVERNMENT_BODY",
    name: `Actor ${entity}`,
    names: [],
    facts: [],
    fields: {},
    recordedAt: RECORDED_AT,
    changedAt: RECORDED_AT,
  };
}

/**
 * @param {import("./generated-graph.mjs").GeneratedGraph} graph
 * @param {number} number
 * @returns {import("../../../src/domain/claim.js").ClaimTopology}
 */
function topologyOf(graph, number) {
  return {
    id: asRead(`event-${String(number).padStart(9, "0")}`),
    type: "COOPERATES_WITH",
    from: generatedId(graph.from(number)),
    to: generatedId(graph.to(number)),
    minerals: [],
    validFrom: "2018-05",
    confidence: 1,
    status: "IN_EFFECT",
    sources: [SOURCE.id],
    recordedAt: RECORDED_AT,
  };
}

/** @param {import("./generated-graph.mjs").GeneratedGraph} graph @param {number} number @returns {Relationship} */
function relationshipOf(graph, number) {
  const { sources, ...content } = topologyOf(graph, number);
  return { ...content, citations: sources.map((source) => ({ source })) };
}

/** The numbers in those ids that the graph has. @param {readonly string[]} ids @param {RegExp} pattern @param {number} count */
function numbersIn(ids, pattern, count) {
  return ids.map((id) => Number(pattern.exec(id)?.[1] ?? Number.NaN)).filter((number) => number < count);
}

/**
 * @template Row
 * @param {number} count
 * @param {(number: number) => Row} rowOf
 * @returns {Generator<Row[]>}
 */
function* batches(count, rowOf) {
  for (let first = 0; first < count; first += BATCH) {
    yield Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => rowOf(first + index));
  }
}
