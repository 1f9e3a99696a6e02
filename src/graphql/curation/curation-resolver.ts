import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, IsOptional, MaxLength, Min } from "class-validator";
import { Args, ArgsType, Authorized, Ctx, Field, ID, Int, Mutation, Resolver } from "type-graphql";
import type { CurationOptions, CurationOutcome, Curator } from "../../curation/curator.js";
import type { Cells, GivenEntity } from "../../curation/propose.js";
import { LIMITS } from "../../domain/limits.js";
import { callerOf } from "../authorization.js";
import type { Context } from "../context.js";
import { CitationInput, EntityInput, RelationshipInput, SourceInput } from "./record-inputs.js";
import { WriteResult } from "./write-result.js";

const WHY = "Why: kept with the revision, for those who read the log.";

@ArgsType()
abstract class WriteArgs {
  @Field(() => Int, {
    nullable: true,
    description: "The revision that you have seen: where others have written since, nothing is written (CONFLICT).",
  })
  @IsOptional()
  @Min(0)
  expectedRevision?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Only say what would change: nothing is written.",
  })
  dryRun?: boolean | null;
}

@ArgsType()
abstract class AddArgs extends WriteArgs {
  @Field(() => String, { nullable: true, description: WHY })
  @IsOptional()
  @MaxLength(LIMITS.reasonLength)
  reason?: string | null;
}

@ArgsType()
abstract class EndArgs extends WriteArgs {
  @Field(() => String, { description: WHY })
  @IsNotEmpty()
  @MaxLength(LIMITS.reasonLength)
  reason: string;
}

@ArgsType()
class AddSourcesArgs extends AddArgs {
  @Field(() => [SourceInput], { description: `Sources: 1 to ${LIMITS.batchSize}.` })
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.batchSize)
  sources: readonly SourceInput[];
}

@ArgsType()
class UpsertEntitiesArgs extends AddArgs {
  @Field(() => [EntityInput], { description: `Entities: 1 to ${LIMITS.batchSize}.` })
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.batchSize)
  entities: readonly EntityInput[];
}

@ArgsType()
class AssertRelationshipsArgs extends AddArgs {
  @Field(() => [RelationshipInput], { description: `Relationships: 1 to ${LIMITS.batchSize}.` })
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.batchSize)
  relationships: readonly RelationshipInput[];
}

@ArgsType()
class RetractRelationshipsArgs extends EndArgs {
  @Field(() => [ID], { description: `Ids of current relationships: 1 to ${LIMITS.batchSize}.` })
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.batchSize)
  @MaxLength(LIMITS.referenceLength, { each: true })
  ids: readonly string[];
}

@ArgsType()
class SupersedeRelationshipArgs extends EndArgs {
  @Field(() => ID, { description: "Id of a current relationship." })
  @MaxLength(LIMITS.referenceLength)
  id: string;

  @Field(() => RelationshipInput, { description: "What takes its place, whole: nothing is taken over." })
  by: RelationshipInput;
}

@ArgsType()
class SetAliasArgs extends AddArgs {
  @Field(() => String, { description: "Reference (id, name or alias) of the entity." })
  @MaxLength(LIMITS.referenceLength)
  entity: string;

  @Field(() => String, { description: "The further name: one line." })
  alias: string;

  @Field(() => String, { nullable: true, description: "A translation, or why the name is taken for this entity." })
  note?: string | null;

  @Field(() => [CitationInput], { nullable: true, description: "Where the name stands." })
  citations?: readonly CitationInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Take the name away instead: it finds the entity no longer.",
  })
  remove?: boolean | null;
}

@ArgsType()
class MergeEntitiesArgs extends EndArgs {
  @Field(() => String, { description: "Reference (id, name or alias) of the entity that goes on in the other." })
  @MaxLength(LIMITS.referenceLength)
  from: string;

  @Field(() => String, { description: "Reference (id, name or alias) of that other one, of the same kind." })
  @MaxLength(LIMITS.referenceLength)
  into: string;
}

@ArgsType()
class UnmergeEntityArgs extends EndArgs {
  @Field(() => ID, { description: "Id of the entity that was merged." })
  @MaxLength(LIMITS.referenceLength)
  id: string;
}

@Resolver()
export class CurationResolver {
  @Authorized("editor")
  @Mutation(() => WriteResult, { description: "Adds sources, or gives known ones other values. All or none of them." })
  addSources(@Args(() => AddSourcesArgs) args: AddSourcesArgs, @Ctx() context: Context): Promise<WriteResult> {
    return write(context, args, "addSources", (curator, options) =>
      curator.addSources(args.sources.map(cellsOf), options),
    );
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description: "Adds entities, or gives known ones other values: what is not given stays. All or none of them.",
  })
  upsertEntities(
    @Args(() => UpsertEntitiesArgs) args: UpsertEntitiesArgs,
    @Ctx() context: Context,
  ): Promise<WriteResult> {
    return write(context, args, "upsertEntities", (curator, options) =>
      curator.upsertEntities(args.entities.map(givenEntity), options),
    );
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description:
      "Adds relationships, each with a source. One that is known already is given the citations that it lacks, so that asserting " +
      "twice changes nothing. All or none of them.",
  })
  assertRelationships(
    @Args(() => AssertRelationshipsArgs) args: AssertRelationshipsArgs,
    @Ctx() context: Context,
  ): Promise<WriteResult> {
    return write(context, args, "assertRelationships", (curator, options) =>
      curator.assertClaims(args.relationships, options),
    );
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description:
      "Ends relationships that turned out to be wrong. They stay readable, with the reason and the instant. All or none of them.",
  })
  retractRelationships(
    @Args(() => RetractRelationshipsArgs) args: RetractRelationshipsArgs,
    @Ctx() context: Context,
  ): Promise<WriteResult> {
    return write(context, args, args.reason, (curator, options) => curator.retractClaims(args.ids, options));
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description:
      "Puts a corrected relationship in the place of another, which stays readable and names the new one in supersededBy.",
  })
  supersedeRelationship(
    @Args(() => SupersedeRelationshipArgs) args: SupersedeRelationshipArgs,
    @Ctx() context: Context,
  ): Promise<WriteResult> {
    return write(context, args, args.reason, (curator, options) => curator.supersedeClaim(args.id, args.by, options));
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description: "Gives an entity a further name, by which it is found from then on; or takes one away.",
  })
  setAlias(@Args(() => SetAliasArgs) args: SetAliasArgs, @Ctx() context: Context): Promise<WriteResult> {
    const { entity, alias, note, citations, remove } = args;
    const name = new Map<string, unknown>([
      ["text", alias],
      ["note", note],
      ["citations", citations],
    ]);
    return write(context, args, "setAlias", (curator, options) =>
      curator.setAlias(entity, name, { isGone: remove ?? false }, options),
    );
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description:
      "Makes two entities that are one into one. The first goes on resolving, to the second; its relationships are superseded by the " +
      "same ones at the second. unmergeEntity undoes it.",
  })
  mergeEntities(@Args(() => MergeEntitiesArgs) args: MergeEntitiesArgs, @Ctx() context: Context): Promise<WriteResult> {
    return write(context, args, args.reason, (curator, options) =>
      curator.mergeEntities(args.from, args.into, options),
    );
  }

  @Authorized("editor")
  @Mutation(() => WriteResult, {
    description:
      "Undoes a merger: the entity has its relationships again, and those that the merger made end, unless others have cited them since.",
  })
  unmergeEntity(@Args(() => UnmergeEntityArgs) args: UnmergeEntityArgs, @Ctx() context: Context): Promise<WriteResult> {
    return write(context, args, args.reason, (curator, options) => curator.unmergeEntity(args.id, options));
  }
}

async function write(
  context: Context,
  { expectedRevision, dryRun, reason }: WriteArgs & { readonly reason?: string | null },
  what: string,
  work: (curator: Curator, options: CurationOptions) => Promise<CurationOutcome>,
): Promise<WriteResult> {
  const { curator, principal, readOptions } = callerOf(context);
  const outcome = await work(curator, {
    author: principal.name,
    reason: reason || what,
    ...(typeof expectedRevision === "number" && { expectedRevision }),
    dryRun: dryRun ?? false,
  });
  return new WriteResult(outcome, curator.reading(readOptions));
}

function cellsOf(input: object): Cells {
  return new Map(Object.entries(input));
}

/** The fields of its kind stand beside the others in files; what is wrong with one is told with its place in the list. */
function givenEntity({ fields, ...others }: EntityInput, index: number): GivenEntity {
  const cells = new Map<string, unknown>(Object.entries(others));
  const places = new Map<string, string>();
  fields?.forEach(({ name, value }, place) => {
    const path = `entities[${index}].fields[${place}]`;
    // What a common column is called is no field.
    places.set(name, name in others || name in new EntityInput() ? `${path}.name` : `${path}.value`);
    cells.set(name, value ?? null);
  });
  return { cells, places };
}
