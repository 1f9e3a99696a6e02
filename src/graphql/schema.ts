import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type PubSub } from "type-graphql";
import { mayUse } from "./authorization.js";
import { callQueriesAtOnce } from "./call-queries-at-once.js";
import { CandidateResolver } from "./candidate/candidate-resolver.js";
import { ChangeResolver } from "./change/change-resolver.js";
import { CitationResolver } from "./citation-resolver.js";
import { ConflictResolver } from "./conflict/conflict-resolver.js";
import { CurationResolver } from "./curation/curation-resolver.js";

import { DifferenceResolver } from "./difference/difference-resolver.js";
import { EntityFields } from "./entity/entity-fields.js";
import { ENTITY_OBJECT_TYPES } from "./entity/entity-object-types.js";
import { EntityQueries } from "./entity/entity-queries.js";
import { namesAtHand, tellNamesThen } from "./names-at-hand.js";
import { NodeResolver } from "./node-resolver.js";
import { ConnectedResolver } from "./path/connected-resolver.js";
import { MatchPathsResolver } from "./path/match-paths-resolver.js";
import { PathResolver } from "./path/path-resolver.js";
import { ReachableResolver } from "./reachable/reachable-resolver.js";
import { readArgumentsAtOnce } from "./read-arguments-at-once.js";
import { readFieldsPlainly } from "./read-fields-plainly.js";
import { RefusalResolver } from "./refusal/refusal-resolver.js";
import { RelationshipResolver } from "./relationship/relationship-resolver.js";
import { resolveTypesAtOnce } from "./resolve-types-at-once.js";
import { RevisionFields } from "./revision/revision-fields.js";
import { RevisionResolver } from "./revision/revision-resolver.js";
import { SubgraphResolver } from "./subgraph/subgraph-resolver.js";
import { TimelineFields } from "./timeline/timeline-fields.js";

/** type-graphql asks for one wherever something can be subscribed to. Ours say themselves what they follow. */
const NO_TOPICS: PubSub = {
  publish: refuseTopics,
  subscribe: refuseTopics,
};

let schema: Promise<GraphQLSchema> | undefined;

/** The schema of the API. Built once a process: type-graphql's metadata are global. */
export function createSchema(): Promise<GraphQLSchema> {
  schema ??= build();
  return schema;
}

async function build(): Promise<GraphQLSchema> {
  const built = await buildSchema({
    resolvers: [
      NodeResolver,
      EntityQueries,
      EntityFields,
      TimelineFields,
      RevisionResolver,
      RefusalResolver,
      RevisionFields,
      ChangeResolver,
      RelationshipResolver,
      CitationResolver,
      CandidateResolver,
      ConflictResolver,
      CurationResolver,
      DifferenceResolver,
      SubgraphResolver,
      PathResolver,
      MatchPathsResolver,
      ConnectedResolver,
      ReachableResolver,
    ],
    orphanedTypes: Object.values(ENTITY_OBJECT_TYPES),
    // Arguments are checked where they are read, below, and those of subscriptions before anything is told.
    validate: false,
    authChecker: mayUse,
    pubSub: NO_TOPICS,
  });
  resolveTypesAtOnce(built);
  readFieldsPlainly(built);
  tellNamesThen(built);
  readArgumentsAtOnce();
  callQueriesAtOnce(built);
  // Made now: the first operation that is compiled should not wait for it.
  namesAtHand(built);
  return built;
}

function refuseTopics(): never {
  throw new Error("Nothing is published by topic.");
}
