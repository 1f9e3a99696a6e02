import { ObjectType } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { SubgraphSize } from "../../graph/claims/subgraph-size.js";
import type { PathAnswer, PathOutcome } from "../../graph/paths/path-query.js";
import { pathsUnion } from "../../graph/paths/paths-union.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Reading } from "../../knowledge/reading.js";
import { EntityInterface } from "../entity/entity-interface.js";
import { type EntityNode, entityNodes } from "../entity/entity-node.js";
import { PathOutcomeEnum } from "../enums.js";
import { inSlices, type Sliced } from "../in-slices.js";
import { PlainField } from "../plain-field.js";
import { Subgraph } from "../subgraph/subgraph.js";
import { Path } from "./path.js";

/** Paths, and the reading in whose numbers they are. */
interface FoundPaths {
  readonly reading: Reading;
  readonly answer: PathAnswer;
}

@ObjectType("PathResult", { description: "The paths found between entities, or why there are none." })
export class PathResult {
  private shown: Sliced<Path> | undefined;

  /** @param measureAll The size of what the same paths run through without their limit, found only if it is asked for. */
  constructor(
    private readonly found: FoundPaths,
    private readonly measureAll: () => MaybePromise<SubgraphSize>,
  ) {}

  @PlainField(() => [Path], {
    description: "Shortest (or cheapest) first, ties by the relationship ids along the path.",
  })
  get paths(): Sliced<Path> {
    const { reading, answer } = this.found;
    this.shown ??= inSlices(
      answer.paths.map((path) => new Path(reading, path)),
      reading.waiting,
    );
    return this.shown;
  }

  @PlainField(() => [EntityInterface], {
    description: "The entities that the paths end at, once each, in the order of the paths.",
  })
  ends(): Sliced<EntityNode> {
    const { reading, answer } = this.found;
    const ends = [...new Set(answer.paths.map(({ entities }) => entities.at(-1)!))];
    return inSlices(entityNodes(reading, ends), reading.waiting);
  }

  @PlainField(() => Boolean, {
    description: "True where limit or the budget cut something off; reaching k is not truncation.",
  })
  get truncated(): boolean {
    return this.found.answer.truncated;
  }

  @PlainField(() => PathOutcomeEnum, { description: "What was found, or why nothing was." })
  get outcome(): PathOutcome {
    return this.found.answer.outcome;
  }

  @PlainField(() => [EntityInterface], {
    description:
      "Entities that were met and not gone through because they have more relationships than maxDegree, by id; the first " +
      `${LIMITS.hubs} of them.`,
  })
  hubs(): EntityNode[] {
    const { reading, answer } = this.found;
    return entityNodes(reading, answer.hubs.slice(0, LIMITS.hubs));
  }

  @PlainField(() => Subgraph, {
    description:
      "Every node and relationship of the paths, once each; distances count hops from the start along the paths.",
  })
  subgraph(): Subgraph {
    const { reading, answer } = this.found;
    return new Subgraph({ reading, answer: pathsUnion(answer) }, this.measureAll);
  }
}
