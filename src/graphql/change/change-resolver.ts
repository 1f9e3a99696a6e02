import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from "class-validator";
import { Args, ArgsType, Field, Int, Resolver, Root, Subscription } from "type-graphql";
import { LIMITS } from "../../domain/limits.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { ChangeFilter } from "../../knowledge/changes/change-filter.js";
import type { Reading } from "../../knowledge/reading.js";
import { validateArguments } from "../argument-validation.js";
import type { Context } from "../context.js";
import { entityNumbers } from "../entity/entity-reference.js";
import { RelationshipTypeEnum } from "../enums.js";
import { CURSOR_LENGTH } from "../page.js";
import { mineralNumber } from "../relationship/claim-filter-of.js";
import { ChangeEventObject } from "./change-event.js";
import { type ChangeEvent, changeEvents, placeOf } from "./change-events.js";

const DEFAULT_LIMIT = 100;

@ArgsType()
class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: "The cursor of the last event that arrived: what came after it is told first, nothing twice.",
  })
  @IsOptional()
  @MaxLength(CURSOR_LENGTH)
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The number of the revision after which to begin, such as that of a query: 0 tells the whole log. Default, without `after`: now.",
  })
  @IsOptional()
  @Min(0)
  afterRevision?: number | null;

  @Field(() => [String], {
    nullable: true,
    description: "References (id, name or alias): only changes of these entities, and of relationships at them.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  of?: string[] | null;

  @Field(() => [RelationshipTypeEnum], { nullable: true, description: "Only changes of relationships of these types." })
  types?: RelationshipType[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "References (id, name or alias): only changes of these minerals, and of relationships that concern them. A mineral stands for " +
      "itself and everything that is PART_OF it.",
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.referenceList)
  @MaxLength(LIMITS.referenceLength, { each: true })
  minerals?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_LIMIT,
    description: `Changes of one event at most: 1 to ${LIMITS.changesAtOnce}. A larger revision comes in several.`,
  })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.changesAtOnce)
  limit?: number | null;
}

@Resolver()
export class ChangeResolver {
  @Subscription(() => ChangeEventObject, {
    subscribe: ({ args, context }) => follow(args as ChangesArgs, context as Context),
    description:
      "What changes in the graph, as it happens, or from an earlier place on: each change once, in the order of revisions. Without a " +
      "place to begin at, the first event has no changes: its cursor says from where on the others are.",
  })
  changes(@Root() event: ChangeEvent, @Args(() => ChangesArgs) _: ChangesArgs): ChangeEventObject {
    return new ChangeEventObject(event);
  }
}

/** Throws for arguments that are wrong before anything is told. */
async function follow(args: ChangesArgs, { feed, reading }: Context): Promise<AsyncGenerator<ChangeEvent>> {
  if (feed === undefined) throw new Error("A subscription was executed with nothing to follow.");
  validateArguments(args, ChangesArgs);
  const { after, afterRevision, limit } = args;
  const filter = filterOf(reading, args);
  const start = {
    ...(typeof after === "string" && { after }),
    ...(typeof afterRevision === "number" && { afterRevision }),
  };
  return changeEvents(feed, { filter, limit: limit ?? DEFAULT_LIMIT }, await placeOf(start, feed));
}

function filterOf(reading: Reading, { of, types, minerals }: ChangesArgs): ChangeFilter {
  const { ids } = reading.projection.entities;
  const entities = entityNumbers(reading, of, "of")?.map((entity) => ids[entity]!);
  return {
    ...(entities && { entities }),
    ...(types && { types }),
    ...(minerals && {
      minerals: minerals.map((reference, n) => ids[mineralNumber(reading, reference, `minerals[${n}]`)]!),
    }),
  };
}
