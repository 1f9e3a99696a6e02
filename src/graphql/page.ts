import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { BadInputError } from "../domain/errors.js";
import { LIMITS } from "../domain/limits.js";
import { firstAfter } from "../graph/first-after.js";
import type { MaybePromise } from "../knowledge/maybe-promise.js";
import { inSlices, type Sliced } from "./in-slices.js";

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page stands in its connection (Relay)." })
export class PageInfoObject {
  @Field(() => Boolean, { description: "Whether there is more after this page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether there is something before this page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null on an empty page." })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last edge: the `after` of the next page. Null on an empty page.",
  })
  endCursor?: string;
}

/** Characters of a cursor: the longest id with its revision takes some 800. */
export const CURSOR_LENGTH = 1_000;
const DEFAULT_PAGE_SIZE = 25;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: `Edges of the page at most: 0 to ${LIMITS.pageSize}.`,
  })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.pageSize)
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The cursor after which the page begins: an endCursor. Absent: the first page.",
  })
  @IsOptional()
  @MaxLength(CURSOR_LENGTH)
  after?: string | null;
}

/** What a connection is of: its cursors are no use in another. */
export type ConnectionOf = "entities" | "relationships" | "reachable" | "timeline" | "revisions" | "changes";

/**
 * Where a page begins, and the state that its connection is read in: cursors are keys of a total order and carry the instant
 * of the first page's revision, so that pages neither repeat nor miss anything while others write.
 */
export interface PageStart {
  readonly of: ConnectionOf;
  /** Instant of the revision that the first page was read at, ms since 1970. */
  readonly at: number;
  /** Key (the id, or what else orders the connection) after which the page begins; absent for the first page. */
  readonly afterId?: string;
  readonly size: number;
}

/** Reads the arguments of a page. A cursor that we did not make is BAD_USER_INPUT. */
export function pageStart(args: PageArgs, { of, now }: { readonly of: ConnectionOf; readonly now: number }): PageStart {
  const size = args.first ?? DEFAULT_PAGE_SIZE;
  if (typeof args.after !== "string") return { of, at: now, size };
  const decoded = decode(args.after, of);
  if (decoded === undefined) throw notACursor();
  return { of, ...decoded, size };
}

/** What is said of a cursor that we did not make. */
export function notACursor(): BadInputError {
  return new BadInputError(
    "This is not a cursor of this connection. Use an endCursor of it, or leave `after` out.",
    "after",
  );
}

/** An edge as its object type shows it. */
class Edge<Node extends { readonly id: string }> {
  constructor(
    private readonly start: PageStart,
    readonly node: Node,
  ) {}

  get cursor(): string {
    return cursorOf(this.start, this.node.id);
  }
}

/** A connection as its object type shows it; what costs something is a function, called only where it is asked for. */
export interface Connection<Node extends { readonly id: string }> {
  readonly edges: Sliced<Edge<Node>>;
  readonly pageInfo: () => PageInfoObject;
  readonly totalCount: () => MaybePromise<number>;
}

/** A page's worth of nodes, in order. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
}

/** What a connection is cut from. */
export interface PageSource<Node> {
  readonly start: PageStart;
  /** Ids by number, in code unit order. */
  readonly ids: readonly string[];
  /** So many nodes of the connection at most, from a number on. */
  readonly page: (first: number, size: number) => MaybePromise<Page<Node>>;
  /** How many there are in all pages. */
  readonly count: () => MaybePromise<number>;
}

/** A page of nodes that are in the order of their ids. */
export async function connection<Node extends { readonly id: string }>({
  start,
  ids,
  page,
  count,
}: PageSource<Node>): Promise<Connection<Node>> {
  const { afterId, size } = start;
  const { nodes, hasNextPage } = await page(afterId === undefined ? 0 : firstAfter(ids, afterId), size);
  const edges = nodes.map((node) => new Edge(start, node));
  return {
    edges: inSlices(edges),
    pageInfo: () => pageInfoOf(start, edges, hasNextPage),
    totalCount: count,
  };
}

/** Where a page of edges stands. */
export function pageInfoOf(
  { afterId }: PageStart,
  edges: readonly { readonly cursor: string }[],
  hasNextPage: boolean,
): PageInfoObject {
  const [first, last] = [edges[0], edges.at(-1)];
  return {
    hasNextPage,
    hasPreviousPage: afterId !== undefined,
    ...(first && { startCursor: first.cursor }),
    ...(last && { endCursor: last.cursor }),
  };
}

/** The cursor of an edge, by its key in the order of the connection. */
export function cursorOf({ of, at }: PageStart, key: string): string {
  return Buffer.from(JSON.stringify([of, at, key])).toString("base64url");
}

function decode(cursor: string, of: ConnectionOf): Pick<PageStart, "at" | "afterId"> | undefined {
  try {
    const [wasOf, at, afterId]: unknown[] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (wasOf === of && Number.isSafeInteger(at) && typeof afterId === "string") return { at: at as number, afterId };
  } catch {
    // Not JSON, or no list, so not ours: as good as another shape.
  }
  return undefined;
}
