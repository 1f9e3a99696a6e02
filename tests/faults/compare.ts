import { expect } from "@jest/globals";
import type { Relationship } from "../../src/domain/claim.js";
import type { GraphStore, Revision, StoredEntity } from "../../src/store/graph-store.js";
import type { ExpectedGraph } from "./ledger.js";
import type { ServerProcess } from "./server-process.js";
import { GROUND } from "./writer.js";

/** Everything that a store holds. */
export interface Held {
  /** From the first one on. */
  readonly revisions: readonly Revision[];
  readonly entities: readonly StoredEntity[];
  readonly claims: readonly Relationship[];
}

/** Reads everything that a store holds. */
export async function holdingsOf(store: GraphStore): Promise<Held> {
  const revisions = (await store.revisions({ limit: 1_000_000 })).reverse();
  const entities: string[] = [];
  const claims: string[] = [];
  for await (const batch of store.scan()) {
    if (batch.kind === "entities") entities.push(...batch.rows.map(({ id }) => id));
    if (batch.kind === "claims") claims.push(...batch.rows.map(({ id }) => id));
  }
  const held = {
    revisions,
    entities: await store.entities(entities),
    claims: await store.relationships([...new Set(claims)]),
  };
  expect([held.entities.length, held.claims.length]).toEqual([entities.length, claims.length]);
  return held;
}

/** Throws where a store holds anything else than it must: something lost, something more, or half of something. */
export function expectHoldings({ entities, claims }: Held, expected: ExpectedGraph): void {
  const ground = new Set<string>(GROUND.entities);
  expectSame(
    "entities of the store",
    entities.filter(({ id }) => !ground.has(id)).map(({ id, name }) => [id, name]),
    [...expected.entities],
  );
  expectSame(
    "claims of the store",
    claims.map(({ id, from, to, recordedAt, retractedAt, supersededBy }) => [
      id,
      { from, to, recordedAt, retractedAt, supersededBy },
    ]),
    [...expected.claims].map(([id, { from, to, recordedAt, retractedAt, supersededBy }]) => [
      id,
      { from, to, recordedAt, retractedAt, supersededBy },
    ]),
  );
}

/** Throws where a server shows anything else than its store holds; with an instant, than it held then (its entities apart). */
export async function expectServed(server: ServerProcess, held: Held, knownAt?: number): Promise<void> {
  const { status, text } = await server.get(
    `/export/json${knownAt === undefined ? "" : `?knownAt=${encodeURIComponent(new Date(knownAt).toISOString())}`}`,
  );
  expect(status).toBe(200);
  const { nodes, links } = JSON.parse(text) as Exported;
  if (knownAt === undefined) {
    const last = held.revisions.at(-1)?.number;
    expect(JSON.parse((await server.get("/health/ready")).text)).toMatchObject({ status: "ready", revision: last });
    expectSame(
      "entities served",
      nodes.map(({ id, name }) => [id, name]),
      held.entities.map(({ id, name }) => [id, name]),
    );
  }
  const isKnown = ({ recordedAt, retractedAt }: Relationship) =>
    knownAt === undefined
      ? retractedAt === undefined
      : recordedAt <= knownAt && (retractedAt === undefined || retractedAt > knownAt);
  expectSame(
    `claims served${knownAt === undefined ? "" : ` as known at ${knownAt}`}`,
    links.map(({ key, source, target, label, recordedAt }) => [key, { source, target, label, recordedAt }]),
    held.claims
      .filter(isKnown)
      .map(({ id, from, to, label, recordedAt }) => [
        id,
        { source: from, target: to, label, recordedAt: new Date(recordedAt).toISOString() },
      ]),
  );
}

interface Exported {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly label?: string;
    readonly recordedAt: string;
  }[];
}

type Rows = readonly (readonly [id: string, value: unknown])[];

/** As `toEqual` of rows in any order, at a price that thousands of them allow: only rows that differ are shown. */
function expectSame(what: string, found: Rows, expected: Rows): void {
  const texts = (rows: Rows) => rows.map(([id, value]) => `${id} ${JSON.stringify(value)}`).sort();
  const [one, other] = [texts(found), texts(expected)];
  if (one.length === other.length && one.every((text, index) => text === other[index])) return;
  const [known, wanted] = [new Set(one), new Set(other)];
  expect({
    what,
    rows: one.length,
    tooMany: one.filter((text) => !wanted.has(text)).slice(0, 10),
    missing: other.filter((text) => !known.has(text)).slice(0, 10),
  }).toEqual({ what, rows: other.length, tooMany: [], missing: [] });
}
