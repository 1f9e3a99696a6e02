import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Args, ArgsType, Ctx, Field, InputType, Int, Query, Resolver } from "type-graphql";
import { findDifference, type GraphState } from "../../analysis/find-difference.js";
import { BadInputError } from "../../domain/errors.js";
import { LIMITS } from "../../domain/limits.js";
import { requireDaySpan } from "../../domain/partial-date.js";
import type { Context } from "../context.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { InstantScalar } from "../instant-scalar.js";
import { PartialDateScalar } from "../partial-date-scalar.js";
import { claimFilterOf } from "../relationship/claim-filter-of.js";
import { RelationshipFilterInput } from "../relationship/relationship-filter.js";
import { DifferenceObject } from "./difference.js";

const DEFAULT_LIMIT = 100;

@InputType("GraphState", { description: "A state of the graph, by either of its two times or both." })
class GraphStateInput {
  @Field(() => InstantScalar, {
    nullable: true,
    description: "What was known at this instant. Default: what is known now.",
  })
  knownAt?: Date | null;

  @Field(() => PartialDateScalar, { nullable: true, description: "What holds on this date." })
  asOf?: string | null;
}

@ArgsType()
class DifferenceArgs {
  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only relationships with an end among these entities. Default: all.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  of?: string[] | null;

  @Field(() => RelationshipFilterInput, {
    nullable: true,
    description: "Which relationships are compared. The times are those of since and until.",
  })
  @IsOptional()
  @ValidateNested()
  where?: RelationshipFilterInput | null;

  @Field(() => GraphStateInput, {
    description:
      "The earlier state: with knownAt, what became known since then is told; with asOf (in both states), what began and ended.",
  })
  @ValidateNested()
  since: GraphStateInput;

  @Field(() => GraphStateInput, { nullable: true, description: "The later state. Default: what is known now." })
  @IsOptional()
  @ValidateNested()
  until?: GraphStateInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LIMIT,
    description: `Relationships of each list at most: 1 to ${LIMITS.answerSize}.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.answerSize)
  limit?: number | null;
}

@Resolver()
export class DifferenceResolver {
  @Query(() => DifferenceObject, {
    description:
      "What changed between two states of the graph: which relationships became known, were retracted or corrected between two " +
      "instants, and which began or ended between two dates.",
  })
  async diff(@Args(() => DifferenceArgs) args: DifferenceArgs, @Ctx() { reading }: Context): Promise<DifferenceObject> {
    const states = { since: stateOf(args.since, "since"), until: stateOf(args.until ?? {}, "until") };
    requireOrder(states, reading.head.recordedAt);
    if (args.where?.knownAt) throw timeInFilter("knownAt");
    if (args.where?.asOf) throw timeInFilter("asOf");
    const of = entityNumbers(reading, args.of, "of");
    const found = await findDifference(reading, {
      ...states,
      ...(of && { of }),
      where: claimFilterOf(reading, args.where),
      limit: args.limit ?? DEFAULT_LIMIT,
    });
    return new DifferenceObject(found);
  }
}

function stateOf({ knownAt, asOf }: GraphStateInput, argument: string): GraphState {
  return {
    ...(knownAt && { knownAt: knownAt.getTime() }),
    ...(asOf && { asOf: requireDaySpan(asOf, `${argument}.asOf`) }),
  };
}

interface States {
  readonly since: GraphState;
  readonly until: GraphState;
}

/** Throws BAD_USER_INPUT where the states don't differ in a time, or the later one is the earlier. */
function requireOrder({ since, until }: States, now: number): void {
  if ((since.asOf === undefined) !== (until.asOf === undefined)) {
    const lacking = since.asOf === undefined ? "since.asOf" : "until.asOf";
    throw new BadInputError("Give asOf in both states, or in neither.", lacking);
  }
  if (since.knownAt === undefined && since.asOf === undefined) {
    throw new BadInputError("Say in what the states differ: since.knownAt, or asOf in both.", "since");
  }
  if (since.knownAt !== undefined && since.knownAt > (until.knownAt ?? Math.max(now, Date.now()))) {
    throw new BadInputError("since.knownAt is after until.knownAt (by default now). Swap the states.", "since.knownAt");
  }
  if (since.asOf !== undefined && until.asOf !== undefined && since.asOf.first > until.asOf.first) {
    throw new BadInputError("since.asOf is after until.asOf. Swap the states.", "since.asOf");
  }
}

function timeInFilter(name: "knownAt" | "asOf"): BadInputError {
  return new BadInputError(
    `The states that are compared have their own times. Give ${name} in since and until.`,
    `where.${name}`,
  );
}
