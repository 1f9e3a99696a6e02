import { Field, ObjectType } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { PathAnswer, PathOutcome } from "../../graph/path-query.js";
import { pathsUnion } from "../../graph/paths-union.js";
import type { SubgraphSize } from "../../graph/subgraph-size.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PathOutcomeEnum } from "../enums.js";
import { inSlices, type Sliced } from "../in-slices.js";
import { Subgraph } from "../subgraph/subgraph.js";
import { Path } from "./path.js";

/** Paths, and the reading in whose numbers they are. */
interface FoundPaths {
  readonly reading: Reading;
  readonly answer: PathAnswer;
}

@ObjectType("PathResult", { description: "The paths found between entities, or why there are none." })
export class PathResult {
  /** @param measureAll The size of what the same paths run through without their limit, found only if it is asked for. */
  constructor(
    private readonly found: FoundPaths,
    private readonly measureAll: () => MaybePromise<SubgraphSize>,
  ) {}

  @Field(() => [Path], { description: "Shortest (or cheapest) first, ties by the relationship ids along the path." })
  paths(): Sliced<Path> {
    const { reading, answer } = this.found;
    return inSlices(
      answer.paths.map((path) => new Path(reading, path)),
      reading.signal,
    );
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
    return new Subgraph({ reading, answer: pathsUnion(answer) }, this.measureAll);
  }
}
