import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation, Source } from "../domain/source.js";
import type { MaybePromise } from "../knowledge/maybe-promise.js";
import type { Context } from "./context.js";
import { CitationObject, SourceObject } from "./source.js";

@Resolver(() => CitationObject)
export class CitationResolver {
  @FieldResolver(() => SourceObject, { description: "What is cited." })
  source(@Root() citation: Citation, @Ctx() { reading }: Context): MaybePromise<Source> {
    return reading.source(citation.source);
  }
}
