import { Field, ObjectType } from "type-graphql";
import type { PathOutcome } from "../../graph/path-query.js";
import { pathsUnion } from "../../graph/paths-union.js";
import type { SubgraphSize } from "../../graph/subgraph-size.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Found } from "../../knowledge/reading.js";
import { PathOutcomeEnum } from "../enums.js";
import { inSlices, type Sliced } from "../in-slices.js";
import { Subgraph } from "../subgraph/subgraph.js";
import { Path } from "./path.js";

@ObjectType("PathResult", { description: "The paths found between two entities, or why there are none." })
export class PathResult {
  /** @param measureAll The size of what the same paths run through without their limit, found only if it is asked for. */
  constructor(
    private readonly found: Found<"paths">,
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

  @Field(() => Subgraph, {
    description:
      "Every node and relationship of the paths, once each; distances count hops from the start along the paths.",
  })
  subgraph(): Subgraph {
    const { reading, answer } = this.found;
    return new Subgraph({ reading, answer: pathsUnion(answer) }, this.measureAll);
  }
}
