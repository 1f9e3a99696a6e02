import { IsOptional, Max, Min } from "class-validator";
import { Args, ArgsType, Authorized, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import { callerOf } from "../authorization.js";
import type { Context } from "../context.js";
import { RefusalObject, refusalObject } from "./refusal-object.js";

const DEFAULT_REFUSALS = 25;

@ArgsType()
class RefusalArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_REFUSALS,
    description: `How many at most: 0 to ${LIMITS.refusals}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.refusals)
  first?: number | null;
}

@Resolver()
export class RefusalResolver {
  @Authorized("admin")
  @Query(() => [RefusalObject], {
    description:
      "The latest attempts that this server has refused since it started, the latest first. Needs the role admin. The log, and AUDIT_LOG, hold all.",
  })
  refusals(@Args(() => RefusalArgs) { first }: RefusalArgs, @Ctx() context: Context): RefusalObject[] {
    return callerOf(context)
      .latestRefusals(first ?? DEFAULT_REFUSALS)
      .map(refusalObject);
  }
}
