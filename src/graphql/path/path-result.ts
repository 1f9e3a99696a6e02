import { ObjectType } from "type-graphql";
import type { FoundPath, PathAnswer, PathOutcome } from "../../graph/path-query.js";
import type { SubgraphSelection } from "../../graph/subgraph-selection.js";
import type { MaybePromise } from "../../knowledge/maybe-promise.js";
import type { Found } from "../../knowledge/reading.js";
import { PathOutcomeEnum } from "../enums.js";
import { PlainField } from "../plain-field.js";
import { Subgraph } from "../subgraph/subgraph.js";
import { Path } from "./path.js";

@ObjectType("PathResult", { description: "The paths found between two entities, or why there are none." })
export class PathResult {
  /** @param findAll Finds the same paths without their limit; called only if the size of all of them is asked for. */
  constructor(
    private readonly found: Found<"paths">,
    private readonly findAll: () => MaybePromise<Found<"paths">>,
  ) {}

  @PlainField(() => [Path], {
    description: "Shortest (or cheapest) first, ties by the relationship ids along the path.",
  })
  paths(): Path[] {
    const { reading, answer } = this.found;
    return answer.paths.map((path) => new Path(reading, path));
  }

  @PlainField(() => Boolean, {
    description: "True where limit or the budget cut something off; reaching k is not truncation.",
  })
  truncated(): boolean {
    return this.found.answer.truncated;
  }

  @PlainField(() => PathOutcomeEnum, { description: "What was found, or why nothing was." })
  outcome(): PathOutcome {
    return this.found.answer.outcome;
  }

  @PlainField(() => Subgraph, {
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
