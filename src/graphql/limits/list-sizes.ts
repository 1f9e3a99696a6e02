import { LIMITS } from "../../domain/limits.js";
import { patternLength } from "./pattern-length.js";

/** Argument values of a field, defaults filled in. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** Objects in a list whose length no argument bounds: citations, minerals, names, facts of one thing. Most have one or two. */
export const TYPICAL_LIST = 3;

/** Relationships that a node of a neighbourhood brings along: twice the median degree of event graphs, each shared by two ends. */
const RELATIONSHIPS_PER_NODE = 3;

/**
 * How many objects the lists below a field may hold, by the list's field name. What a field does not name is passed down
 * from the fields above it.
 */
export type ListSizes = Readonly<Record<string, number>>;

/** The lists of a difference, each as long as the limit allows. */
const DIFFERENCES = ["added", "retracted", "superseded", "started", "ended"] as const;

/** The arguments that are read here: no other is handed over. */
export const SIZING_ARGUMENTS: ReadonlySet<string> = new Set([
  "entities",
  "first",
  "ids",
  "k",
  "limit",
  "maxLength",
  "relationships",
  "selector",
  "sources",
  "steps",
]);

/** What the arguments of a field say of the lists below it, by the field's coordinate in the schema. */
export const LIST_SIZES: Readonly<Record<string, (args: ArgumentValues) => ListSizes>> = {
  "Query.nodes": ({ ids }) => ({ "Query.nodes": lengthOf(ids) }),
  "Query.search": ({ first }) => ({ "Query.search": numberOf(first) }),
  "Query.refusals": ({ first }) => ({ "Query.refusals": numberOf(first) }),
  "Query.revisions": ({ first }) => ({ "RevisionConnection.edges": numberOf(first) }),
  "Revision.changes": ({ first }) => ({ "ChangeConnection.edges": numberOf(first) }),
  "Subscription.changes": ({ limit }) => ({ "ChangeEvent.changes": numberOf(limit) }),
  "Query.entities": ({ first }) => ({ "EntityConnection.edges": numberOf(first) }),
  "Query.relationships": ({ first }) => ({ "RelationshipConnection.edges": numberOf(first) }),
  "Entity.relationships": ({ first }) => ({ "RelationshipConnection.edges": numberOf(first) }),
  "Entity.timeline": ({ first }) => ({ "TimelineConnection.edges": numberOf(first) }),
  "Query.subgraph": ({ limit }) => ({
    "Subgraph.nodes": 2 * numberOf(limit),
    "Subgraph.relationships": numberOf(limit),
  }),
  "Query.neighbourhood": ({ limit }) => ({
    "Subgraph.nodes": numberOf(limit),
    "Subgraph.hubs": LIMITS.hubs,
    "Subgraph.relationships": RELATIONSHIPS_PER_NODE * numberOf(limit),
  }),
  "Query.paths": ({ selector, k, limit, maxLength }) => {
    const asked = selector === "ANY_SHORTEST" ? 1 : selector === "SHORTEST_K" ? numberOf(k) : Number.POSITIVE_INFINITY;
    return { ...sizesOfPaths(Math.min(asked, numberOf(limit)), numberOf(maxLength)), "PathResult.ends": 1 };
  },
  // Of each pair of ends there may be as many as are asked for: only the limit bounds them.
  "Query.matchPaths": ({ steps, limit }) => sizesOfPaths(numberOf(limit), patternLength(steps)),
  "Query.conflicts": ({ limit }) => ({
    "ConflictResult.conflicts": numberOf(limit),
    "Conflict.relationships": TYPICAL_LIST,
  }),
  "Query.candidates": ({ first }) => ({
    "CandidateResult.candidates": numberOf(first),
    "Candidate.reasons": TYPICAL_LIST,
    "Evidence.neighbours": TYPICAL_LIST,
  }),
  "Query.duplicates": ({ first }) => ({
    "DuplicateResult.duplicates": numberOf(first),
    "Duplicate.entities": 2,
    "Duplicate.reasons": TYPICAL_LIST,
    "Evidence.neighbours": TYPICAL_LIST,
  }),
  "Query.diff": ({ limit }) => Object.fromEntries(DIFFERENCES.map((list) => [`Difference.${list}`, numberOf(limit)])),
  "Mutation.addSources": ({ sources }) => ({ "WriteResult.sources": lengthOf(sources) }),
  "Mutation.upsertEntities": ({ entities }) => ({ "WriteResult.entities": lengthOf(entities) }),
  "Mutation.assertRelationships": ({ relationships }) => ({ "WriteResult.relationships": lengthOf(relationships) }),
  "Mutation.retractRelationships": ({ ids }) => ({ "WriteResult.relationships": lengthOf(ids) }),
  "Mutation.supersedeRelationship": () => ({ "WriteResult.relationships": 2 }),
  "Mutation.setAlias": () => ({ "WriteResult.entities": 1 }),
  // As many as the entity has, which no argument says.
  "Mutation.mergeEntities": () => ({ "WriteResult.relationships": LIMITS.batchSize }),
  "Mutation.unmergeEntity": () => ({ "WriteResult.relationships": LIMITS.batchSize }),
  "Query.reachable": ({ first }) => ({
    "ReachableConnection.edges": numberOf(first),
    "ReachableConnection.hubs": LIMITS.hubs,
  }),
};

/** What a field costs that is no object and yet made of many, by its coordinate. */
export const LEAF_COSTS: Readonly<Record<string, (sizes: ListSizes) => number>> = {
  "Path.explanation": (sizes) => (1 + TYPICAL_LIST) * sizeOf(sizes, "Path.relationships"),
  "Subgraph.export": (sizes) =>
    sizeOf(sizes, "Subgraph.nodes") + (1 + TYPICAL_LIST) * sizeOf(sizes, "Subgraph.relationships"),
  "Subgraph.nodeCount": (sizes) => sizeOf(sizes, "Subgraph.nodes"),
  "Subgraph.relationshipCount": (sizes) => sizeOf(sizes, "Subgraph.relationships"),
};

/** To find duplicates takes a second or two of a large graph, whose names are compared, however few are wanted. */
const COST_OF_DUPLICATES = 5_000;

/** What it costs to find an answer, beside what it costs to give it: longer and more paths take longer to look for. */
export const SEARCH_COSTS: Readonly<Record<string, (args: ArgumentValues) => number>> = {
  "Query.paths": ({ selector, k, maxLength }) => (selector === "SHORTEST_K" ? numberOf(k) : 1) * numberOf(maxLength),
  "Query.duplicates": () => COST_OF_DUPLICATES,
  "Query.matchPaths": ({ selector, k, steps }) => (selector === "SHORTEST_K" ? numberOf(k) : 1) * patternLength(steps),
};

function sizesOfPaths(paths: number, length: number): ListSizes {
  return {
    "PathResult.paths": paths,
    "PathResult.ends": paths,
    "PathResult.hubs": LIMITS.hubs,
    "Subgraph.hubs": LIMITS.hubs,
    "Path.nodes": length + 1,
    "Path.relationships": length,
    "Subgraph.nodes": paths * (length + 1),
    "Subgraph.relationships": paths * length,
  };
}

function sizeOf(sizes: ListSizes, coordinate: string): number {
  return sizes[coordinate] ?? 0;
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
