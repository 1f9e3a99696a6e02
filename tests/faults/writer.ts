import { below, type Random } from "../../scripts/bench/data/seeded-random.mjs";
import type { Fate, Ledger, Write, WrittenClaim } from "./ledger.js";
import type { Said, ServerProcess } from "./server-process.js";

/** What a store must hold before writers begin: claims are between the one and the other, by the source. */
export const GROUND = { source: "ground", entities: ["here", "there"] } as const;

const BATCH_SIZES = [1, 1, 2, 5, 20, 100, 500];
/** Codes by which a server says that nothing was written. */
const REFUSALS: readonly (string | undefined)[] = ["CONFLICT"];
/** Codes after which nobody knows. */
const SILENCES: readonly (string | undefined)[] = ["STORE_UNAVAILABLE", "TIMEOUT"];

/** The operations that writers send. */
const OPERATIONS = {
  assert: `mutation ($relationships: [RelationshipInput!]!, $reason: String!) {
    written: assertRelationships(relationships: $relationships, reason: $reason) { revision }
  }`,
  retract: `mutation ($ids: [ID!]!, $reason: String!) { written: retractRelationships(ids: $ids, reason: $reason) { revision } }`,
  supersede: `mutation ($id: ID!, $by: RelationshipInput!, $reason: String!) {
    written: supersedeRelationship(id: $id, by: $by, reason: $reason) { revision }
  }`,
  upsert: `mutation ($entities: [EntityInput!]!, $reason: String!) {
    written: upsertEntities(entities: $entities, reason: $reason) { revision }
  }`,
};

/** Makes up writes, one after another, and sends them. What it ends or changes are its own records, so writers don't meet. */
export class Writer {
  /** Its claims that are current for certain. */
  #current: string[] = [];
  #entities = 0;
  #writes = 0;

  constructor(
    private readonly name: string,
    private readonly key: string,
    private readonly random: Random,
    private readonly ledger: Ledger,
  ) {}

  /** Writes until the server is gone, or until it is told to stop. Calls back with each acknowledged write. */
  async writeTo(server: ServerProcess, isOver: () => boolean, onWritten?: () => void): Promise<void> {
    while (!isOver()) {
      const [write, operation, variables] = this.#next();
      this.ledger.note(write, { is: "unknown" });
      const said = await server
        .ask<{ written: { revision: number } }>(operation, { ...variables, reason: write.name }, this.key)
        .catch(() => undefined);
      const fate = fateOf(write, said);
      this.ledger.note(write, fate);
      if (fate.is === "acknowledged") {
        this.#current.push(...write.claims.map(({ id }) => id));
        onWritten?.();
      }
      // What the write was to end may be current or not: it is left alone from now on.
      if (said === undefined) return;
    }
  }

  #next(): [write: Write, operation: string, variables: Readonly<Record<string, unknown>>] {
    this.#writes += 1;
    const name = `${this.name}-${this.#writes}`;
    const write = { name, entities: [], claims: [], ended: [] };
    const chance = this.random();
    const ended = this.#current.splice(0, chance < 0.15 ? 1 + below(this.random, 5) : 0);
    if (ended.length > 0) {
      return [{ ...write, ended: ended.map((id) => ({ id })) }, OPERATIONS.retract, { ids: ended }];
    }
    const [superseded] = this.#current.splice(0, chance < 0.3 ? 1 : 0);
    if (superseded !== undefined) {
      const [claim] = this.#claims(name, 1);
      const by = inputOf(claim!, name);
      const supersession = { ...write, claims: [claim!], ended: [{ id: superseded, by: claim!.id }] };
      return [supersession, OPERATIONS.supersede, { id: superseded, by }];
    }
    if (chance < 0.5) {
      const entities = this.#upserts(name, 1 + below(this.random, 20));
      const inputs = entities.map((entity) => ({ ...entity, kind: "COMPANY" }));
      return [{ ...write, entities }, OPERATIONS.upsert, { entities: inputs }];
    }
    const claims = this.#claims(name, BATCH_SIZES[below(this.random, BATCH_SIZES.length)]!);
    return [{ ...write, claims }, OPERATIONS.assert, { relationships: claims.map((claim) => inputOf(claim, name)) }];
  }

  #claims(write: string, count: number): WrittenClaim[] {
    const [from, to] = this.random() < 0.5 ? GROUND.entities : [...GROUND.entities].reverse();
    return Array.from({ length: count }, (_, index) => ({ id: `${write}:${index}`, from: from!, to: to! }));
  }

  /** New entities, and new names for known ones. */
  #upserts(write: string, count: number): { id: string; name: string }[] {
    const first = below(this.random, this.#entities + 1);
    this.#entities = Math.max(this.#entities, first + count);
    return Array.from({ length: count }, (_, index) => ({
      id: `${this.name}-e${first + index}`,
      name: `${write} ${index}`,
    }));
  }
}

function inputOf({ id, from, to }: WrittenClaim, label: string): object {
  return { id, type: "SUPPLIES", from, to, label, citations: [{ source: GROUND.source }] };
}

function fateOf(write: Write, said: Said<{ written: { revision: number } }> | undefined): Fate {
  if (said === undefined || SILENCES.includes(said.code)) return { is: "unknown" };
  if (said.code === undefined) return { is: "acknowledged", revision: said.data!.written.revision };
  if (REFUSALS.includes(said.code)) return { is: "refused" };
  throw new Error(`${write.name} was answered with ${said.code}: ${said.message}`);
}
