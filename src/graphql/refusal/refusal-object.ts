import { Field, Int, ObjectType } from "type-graphql";
import type { RefusalEntry } from "../../access/refusal-trail.js";
import { InstantScalar } from "../instant-scalar.js";

@ObjectType("Refusal", {
  simpleResolvers: true,
  description:
    "An attempt that was refused; or, of a caller who was refused again and again, how often within a minute.",
})
export class RefusalObject {
  @Field(() => InstantScalar, { description: "When; of several, when the last of them was." })
  at: Date;

  @Field(() => Int, { description: "How many: 1 for the first of a caller, then those that followed within a minute." })
  count: number;

  @Field(() => String, {
    description: "The code of the error that was answered: UNAUTHENTICATED, FORBIDDEN or RATE_LIMITED.",
  })
  code: string;

  @Field(() => String, { nullable: true, description: "Its message; null where several are counted." })
  reason?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Who it was: the name of a key, the subject of a token. Null for someone who had not proved who they are.",
  })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Who they said they were without proving it: the id in a key, the subject of a token. Anybody can say so.",
  })
  claimed?: string;

  @Field(() => String, { description: "IP address that it came from, as trusted proxies have told it." })
  address: string;

  @Field(() => String, { nullable: true, description: "The name of the operation, where it has one." })
  operation?: string;

  @Field(() => [String], {
    description: "What was tried: a field such as Mutation.addSources, or a path such as /metrics.",
  })
  places: readonly string[];
}

/** A line of the trail as callers read it. */
export function refusalObject({ at, count, code, principal, address, ...entry }: RefusalEntry): RefusalObject {
  const shown = { at: new Date(at), count, code, address, ...(principal !== undefined && { name: principal.name }) };
  if ("places" in entry) return { ...shown, places: entry.places };
  const { reason, claimed, operation, field, path } = entry;
  const said = claimed?.subject ?? claimed?.key;
  return {
    ...shown,
    reason,
    ...(said !== undefined && { claimed: said }),
    ...(operation !== undefined && { operation }),
    places: [field ?? path],
  };
}
