import { registerEnumType } from "type-graphql";
import { CONFLICT_KINDS } from "../analysis/conflicts-among.js";
import { EVIDENCE_KINDS } from "../analysis/resolution/evidence.js";
import { TIMELINE_EVENTS } from "../analysis/timeline.js";
import { BOUNDS, CLAIM_STATUSES, SHARE_BASES, SUPPLY_STAGES } from "../domain/claim.js";
import { ENTITY_KINDS } from "../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType, relationshipType } from "../domain/relationship-type.js";

type Described<Value extends string> = Readonly<Record<Value, string>>;

/** Registers an enum of the schema whose values are the keys of a table, described by its texts. */
function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Described<Value>,
): Record<Value, Value> {
  const entries = Object.entries(values) as [Value, string][];
  const members = Object.fromEntries(entries.map(([value]) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(entries.map(([value, text]) => [value, { description: text }]));
  registerEnumType(members, {
    name,
    description,
    valuesConfig: valuesConfig as { [Key in Value]: { description: string } },
  });
  return members;
}

function meanings<Value extends string>(
  table: Readonly<Record<Value, { readonly meaning: string }>>,
): Described<Value> {
  const entries = Object.entries(table) as [Value, { readonly meaning: string }][];
  return Object.fromEntries(entries.map(([value, { meaning }]) => [value, meaning])) as Described<Value>;
}

/** What each relationship type means, and which of them could be written either way round. */
function relationshipTypeMeanings(): Described<RelationshipType> {
  const entries = RELATIONSHIP_TYPE_NAMES.map((type) => {
    const { meaning, symmetric } = relationshipType(type);
    return [type, symmetric ? `${meaning} Either end could be written first.` : meaning];
  });
  return Object.fromEntries(entries) as Described<RelationshipType>;
}

/** Which way relationships are read. */
export const DirectionEnum = enumOf(
  "Direction",
  "Which way relationships are read, seen from the entity that is asked about.",
  {
    OUT: "From the relationship's from to its to.",
    IN: "From its to to its from.",
    ANY: "Both ways.",
  },
);

/** The kinds of entity, from their table. */
export const EntityKindEnum = enumOf(
  "EntityKind",
  "What sort of thing an entity is. One object type implements each.",
  meanings(ENTITY_KINDS),
);

/** The relationship types, from their table. */
export const RelationshipTypeEnum = enumOf(
  "RelationshipType",
  "What a relationship says of its two ends, in the direction from its from to its to. An actor is a country, bloc, government " +
    "body, company, research institution, media outlet or person; an organisation is an actor that is no person.",
  relationshipTypeMeanings(),
);

/** The wholes that a share may be of. */
export const ShareBasisEnum = enumOf("ShareBasis", "The whole that a share is a fraction of.", SHARE_BASES);
/** The steps of the supply chain. */
export const SupplyStageEnum = enumOf(
  "SupplyStage",
  "A step of the supply chain, from the ground to the product.",
  SUPPLY_STAGES,
);
/** The ways to read a quantity or share. */
export const BoundEnum = enumOf("Bound", "How a value is to be read.", BOUNDS);
/** The statuses of claims. */
export const ClaimStatusEnum = enumOf(
  "ClaimStatus",
  "How far a claim is in force, for the time for which it is valid.",
  CLAIM_STATUSES,
);

/** The ways in which claims disagree. */
export const ConflictKindEnum = enumOf("ConflictKind", "In what relationships disagree.", CONFLICT_KINDS);

/** What happens to relationships in time. */
export const TimelineEventEnum = enumOf("TimelineEvent", "What happened to a relationship.", TIMELINE_EVENTS);

/** Which of all paths are wanted. */
export const PathSelectorEnum = enumOf(
  "PathSelector",
  "Which of all paths are wanted: the selectors of ISO/IEC 39075 (GQL).",
  {
    ANY_SHORTEST: "One shortest path: the first in the order of the answer.",
    ALL_SHORTEST: "Every path of the least length (or cost).",
    SHORTEST_K: "The k shortest (or cheapest) paths, longer ones included.",
  },
);

/** What a path may repeat. */
export const PathModeEnum = enumOf("PathMode", "What a path may repeat: the path modes of ISO/IEC 39075 (GQL).", {
  TRAIL: "No relationship twice.",
  ACYCLIC: "No entity twice.",
  SIMPLE:
    "No entity twice, but the start may be the end. With direction ANY, one relationship out and back is such a path.",
  WALK: "Anything may come again, within maxLength.",
});

/** What a relationship costs on a path. */
export const PathWeightEnum = enumOf(
  "PathWeight",
  "What a relationship costs on a path. Equal costs (to 1e-9): fewer relationships first, then the relationship ids along the path, compared by code unit.",
  {
    HOPS: "1 each.",
    CONFIDENCE: "-ln(confidence): the cheapest path is the surest, as confidences multiply.",
    SHARE:
      "-ln(share), over claims whose share is of the recipient's imports or consumption; others are not used. The cheapest path is the one by which most arrives, as shares multiply.",
  },
);

/** How a search for paths ended. */
export const PathOutcomeEnum = enumOf(
  "PathOutcome",
  "What was found, or why nothing was: no answer is not one answer.",
  {
    FOUND: "There is at least one path.",
    NOT_CONNECTED: "Nothing recorded connects them in this direction at all (undocumented, not disproven).",
    NOT_WITHIN_FILTER: "Something does, but not with these filters, dates, weight and mode.",
    NOT_WITHIN_MAX_LENGTH: "Something allowed does, but is longer.",
    BUDGET_SPENT: "The search stopped before it knew; paths holds what it had found.",
  },
);

/** The file formats of exports. */
export const ExportFormatEnum = enumOf("ExportFormat", "A file format that a subgraph can be written in.", {
  JSON: "Node-link JSON, as networkx and D3 read it.",
  CYTOSCAPE: "Elements JSON of Cytoscape and Cytoscape.js.",
  GRAPHML: "GraphML, for Gephi, yEd, networkx and igraph.",
  GEXF: "GEXF 1.3, for Gephi, with the time for which each relationship holds.",
  CSV: "One table for spreadsheets.",
  DOT: "DOT, for Graphviz.",
  MERMAID: "A Mermaid flowchart, for Markdown.",
  CYPHER: "A script of Cypher statements, for an empty Neo4j.",
  NEO4J_NODES_CSV:
    "The nodes for neo4j-admin database import, which wants --array-delimiter=U+001F and --multiline-fields=true; beside NEO4J_RELATIONSHIPS_CSV.",
  NEO4J_RELATIONSHIPS_CSV: "The relationships for neo4j-admin database import, beside NEO4J_NODES_CSV.",
  TURTLE:
    "RDF in Turtle, for triple stores: each relationship as a triple, and as a statement with PROV-O for its sources.",
  JSON_LD: "The same RDF as TURTLE, in JSON-LD 1.1.",
  JSONL: "JSON Lines, one record a line, as lodegraph import reads them.",
  FOLLOW_THE_MONEY: "Entities of FollowTheMoney, one JSON object a line, for OpenAleph, yente and its libraries.",
  PARQUET:
    "One table with typed columns in Apache Parquet, for notebooks; in a query it is base64, since it is no text.",
});

/** What speaks for or against two entities being one. */
export const EvidenceKindEnum = enumOf(
  "EvidenceKind",
  "What speaks for or against two entities being one.",
  EVIDENCE_KINDS,
);

/** What can happen to a record. */
export const ChangeKindEnum = enumOf("ChangeKind", "What a revision did to a record.", {
  ASSERTED: "The relationship became known: it is new, or a new version of one whose earlier version is SUPERSEDED.",
  RETRACTED: "The relationship was withdrawn; its retractionReason says why.",
  SUPERSEDED: "Another version of the relationship, or another relationship, took its place: its supersededBy.",
  ENTITY_ADDED: "The entity is new.",
  ENTITY_CHANGED: "The entity was given other values, or names.",
  ENTITY_MERGED: "The entity was merged into another: its mergedInto.",
  ENTITY_UNMERGED: "The entity was merged into another no longer.",
  SOURCE_RECORDED: "The source is new, or was given other values.",
});
