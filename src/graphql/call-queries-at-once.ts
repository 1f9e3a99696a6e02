import type { GraphQLSchema } from "graphql";
import { type ClassType, getMetadataStorage, type ResolverData } from "type-graphql";

type Query = ReturnType<typeof getMetadataStorage>["queries"][number];
type Param = NonNullable<Query["params"]>[number];
type Reader = (data: ResolverData) => unknown;
type Method = (...args: readonly unknown[]) => unknown;

/**
 * Calls the methods behind the fields of Query that everyone may use, instead of type-graphql's handlers: those sort the parameters and look
 * for middlewares at each call, which is as long as a search takes to begin. Fields of a role are left to type-graphql, which asks
 * for it. To be called when the arguments are read at once.
 */
export function callQueriesAtOnce(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields();
  const instances = new Map<Query["target"], Readonly<Record<string, Method>>>();
  for (const { schemaName, methodName, target, params = [], roles, middlewares = [] } of getMetadataStorage().queries) {
    const field = fields?.[schemaName];
    const readers = readersOf(params);
    if (field === undefined || readers === undefined || roles !== undefined || middlewares.length > 0) continue;
    const instance = instances.get(target) ?? (new (target as ClassType)() as Readonly<Record<string, Method>>);
    instances.set(target, instance);
    const method = instance[methodName]!;
    field.resolve = (root, args, context, info) => {
      const data = { root, args, context, info };
      return method.apply(
        instance,
        readers.map((read) => read(data)),
      );
    };
  }
}

/** What gives a method its parameters, in their order; undefined where one is of a sort that is type-graphql's to read. */
function readersOf(params: readonly Param[]): readonly Reader[] | undefined {
  const readers = [...params].sort((a, b) => a.index - b.index).map(readerOf);
  return readers.every((reader) => reader !== undefined) ? readers : undefined;
}

function readerOf(param: Param): Reader | undefined {
  if (param.kind === "context" && param.propertyName === undefined) return ({ context }) => context;
  if (param.kind === "info") return ({ info }) => info;
  if (param.kind === "custom" && param.options.arg === undefined) return param.resolver;
  return undefined;
}
