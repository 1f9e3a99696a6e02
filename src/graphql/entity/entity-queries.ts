import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from "class-validator";
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { ENTITY_KIND_NAMES, type EntityKind } from "../../domain/entity-kind.js";
import { LIMITS } from "../../domain/limits.js";
import type { Context } from "../context.js";
import { EntityKindEnum } from "../enums.js";
import { InstantScalar } from "../instant-scalar.js";
import { type Connection, connection, PageArgs, pageStart } from "../page.js";
import { EntityConnectionObject } from "./entity-connection.js";
import { EntityInterface } from "./entity-interface.js";
import { EntityNode, entityNodes } from "./entity-node.js";
import { type SearchHit, SearchHitObject } from "./search-hit.js";

@ArgsType()
class EntityArgs {
  @Field(() => String, { description: 'Id, name or alias: dysprosium, "United States", MOFCOM.' })
  @MaxLength(LIMITS.referenceLength)
  ref: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      "As it was known at this instant; null where it was not known then. The reference is read as now. Default: now.",
  })
  knownAt?: Date | null;
}

@ArgsType()
class EntitiesArgs extends PageArgs {
  @Field(() => [EntityKindEnum], { nullable: true, description: "Only of these kinds. Default: all." })
  kinds?: EntityKind[] | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "Those that were known at this instant, as they were known then. Default: now.",
  })
  knownAt?: Date | null;
}

const DEFAULT_SEARCH_HITS = 10;

@ArgsType()
class SearchArgs {
  @Field(() => String, { description: "Words of a name, alias or description; the beginning of a word is enough." })
  @MaxLength(LIMITS.referenceLength)
  text: string;

  @Field(() => [EntityKindEnum], { nullable: true, description: "Only of these kinds. Default: all." })
  @IsOptional()
  @ArrayMaxSize(ENTITY_KIND_NAMES.length)
  kinds?: EntityKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_SEARCH_HITS,
    description: `Hits at most: 0 to ${LIMITS.searchHits}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.searchHits)
  first?: number | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      "Those that were known at this instant, as they were known then; they are found by what is known now. Default: now.",
  })
  knownAt?: Date | null;
}

@Resolver()
export class EntityQueries {
  @Query(() => EntityInterface, {
    nullable: true,
    description:
      "By id, else by name, else by alias, case and accents folded; the first of the three with a hit decides. Two hits in it: an " +
      "error that lists them. None: null.",
  })
  entity(@Args(() => EntityArgs) { ref, knownAt }: EntityArgs, @Ctx() { reading }: Context): EntityNode | null {
    const id = reading.references.find(ref, "ref");
    if (id === undefined) return null;
    const entity = reading.requireEntity(id);
    if (!knownAt) return new EntityNode(reading, entity);
    const instant = knownAt.getTime();
    return reading.isKnownAt(entity, instant) ? new EntityNode(reading.asKnownAt(instant), entity) : null;
  }

  @Query(() => EntityConnectionObject, { description: "All entities, or those of some kinds, ordered by id." })
  entities(@Args(() => EntitiesArgs) args: EntitiesArgs, @Ctx() { reading }: Context): Promise<Connection<EntityNode>> {
    const start = pageStart(args, { of: "entities", now: reading.head.recordedAt });
    const { ids, kinds } = reading.projection.entities;
    const at = Math.min(start.at, args.knownAt?.getTime() ?? Number.POSITIVE_INFINITY);
    const shown = reading.asKnownAt(at);
    const wanted = args.kinds && new Set(args.kinds.map((kind) => ENTITY_KIND_NAMES.indexOf(kind)));
    function* numbersFrom(first: number) {
      for (let entity = first; entity < ids.length; entity++) {
        if (reading.isKnownAt(entity, at) && (!wanted || wanted.has(kinds[entity]!))) yield entity;
      }
    }
    return connection({
      start,
      ids,
      page: (first, size) => {
        const numbers = [...upTo(size + 1, numbersFrom(first))];
        return { nodes: entityNodes(shown, numbers.slice(0, size)), hasNextPage: numbers.length > size };
      },
      count: () => countOf(numbersFrom(0)),
    });
  }

  @Query(() => [SearchHitObject], {
    description: "Full text over names, aliases and descriptions, best first; forgives a typing slip.",
  })
  async search(
    @Args(() => SearchArgs) { text, kinds, first, knownAt }: SearchArgs,
    @Ctx() { reading }: Context,
  ): Promise<SearchHit[]> {
    const matches = await reading.search(text, kinds ?? undefined);
    const at = knownAt?.getTime();
    const shown = reading.asKnownAt(at);
    return matches
      .map(({ id, score }) => ({ entity: reading.requireEntity(id), score }))
      .filter(({ entity }) => at === undefined || reading.isKnownAt(entity, at))
      .slice(0, first ?? DEFAULT_SEARCH_HITS)
      .map(({ entity, score }) => ({ entity: new EntityNode(shown, entity), score }));
  }
}

function* upTo(count: number, numbers: Iterable<number>): Generator<number> {
  let left = count;
  for (const number of numbers) {
    yield number;
    if (--left === 0) return;
  }
}

function countOf(numbers: Iterable<number>): number {
  let count = 0;
  for (const _ of numbers) count++;
  return count;
}
