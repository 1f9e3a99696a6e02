import { Field, ObjectType } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { FoundPath, PathAnswer, PathOutcome } from "../../graph/path-query.js";
import type { SubgraphSelection } from "../../graph/subgraph-selection.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PathOutcomeEnum } from "../enums.js";
import { Subgraph } from "../subgraph/subgraph.js";
import { Path } from "./path.js";

/** Paths, and the reading in whose numbers they are. */
interface FoundPaths {
  readonly reading: Reading;
  readonly answer: PathAnswer;
}

@ObjectType("PathResult", { description: "The paths found between entities, or why there are none." })
export class PathResult {
  /** @param findAll Finds the same paths without their limit; called only if the size of all of them is asked for. */
  constructor(
    private readonly found: FoundPaths,
    private readonly findAll: () => MaybePromise<FoundPaths>,
  ) {}

  @Field(() => [Path], { description: "Shortest (or cheapest) first, ties by the relationship ids along the path." })
  paths(): Path[] {
    const { reading, answer } = this.found;
    return answer.paths.map((path) => new Path(reading, path));
  }

  @Field(() => [EntityInterface], {
    description: "The entities that the paths end at, once each, in the order of the paths.",
  })
  ends(): Promise<EntityNode[]> {
    const { reading, answer } = this.found;
    return entityNodes(reading, [...new Set(answer.paths.map(({ entities }) => entities.at(-1)!))]);
  }

  @Field(() => Boolean, {
    description: "True where limit or the budget cut something off; reaching k is not truncation.",
  })
  truncated(): boolean {
    return this.found.answer.truncated;
  }

  @Field(() => PathOutcomeEnum, { description: "What was found, or why nothing was." })
  outcome(): PathOutcome {
    return this.found.answer.outcome;
  }

  @Field(() => [EntityInterface], {
    description:
      "Entities that were met and not gone through because they have more relationships than maxDegree, by id; the first " +
      `${LIMITS.hubs} of them.`,
  })
  hubs(): Promise<EntityNode[]> {
    const { reading, answer } = this.found;
    return entityNodes(reading, answer.hubs.slice(0, LIMITS.hubs));
  }

  @Field(() => Subgraph, {
    description:
      "Every node and relationship of the paths, once each; distances count hops from the start along the paths.",
  })
  subgraph(): Subgraph {
    const { reading, answer } = this.found;
    return new Subgraph({ reading, answer: unionOf(answer) }, async () => unionOf((await this.findAll()).answer));
  }
}

function unionOf({ paths, truncated, outcome, hubs }: PathAnswer): SubgraphSelection {
  const distances = new Map<number, number>();
  for (const { entities } of paths) {
    for (const [position, entity] of entities.entries()) {
      distances.set(entity, Math.min(position, distances.get(entity) ?? Number.POSITIVE_INFINITY));
    }
  }
  const nearestFirst = [...distances].sort(([a, x], [b, y]) => x - y || a - b);
  return {
    entities: nearestFirst.map(([entity]) => entity),
    distances: nearestFirst.map(([, distance]) => distance),
    claims: [...new Set(paths.flatMap((path: FoundPath) => path.claims))].sort((a, b) => a - b),
    truncated,
    budgetSpent: outcome === "BUDGET_SPENT",
    hubs,
  };
}
