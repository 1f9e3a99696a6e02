import { ConflictError } from "../../domain/errors.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { awaitIndexes } from "./await-indexes.js";
import type { ClaimWriteRow } from "./claim-relationship.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { statementForType } from "./statement.js";
import { isForbidden } from "./translate-error.js";
import type { RevisionStamp } from "./write-batch.js";

const CREATE = ["schema/claim-changed", "schema/claim-asserted"] as const;
const DROP = ["schema/drop-claim-changed", "schema/drop-claim-asserted"] as const;

/**
 * Puts off the indexes by which changes to claims are found, for types of which a load brings many claims and the graph had none: no reader
 * asks for those before the load is published. An index that grows claim by claim costs a good part of the load, and
 * Neo4j counts its values anew after every twentieth more. What must be unique is never put off.
 */
export class DeferredIndexes {
  readonly #claims = new Map<RelationshipType, number>();
  readonly #without = new Set<RelationshipType>();
  #mayDrop = true;

  /**
   * @param manyClaims Claims of a type from which on it pays to fill its indexes at once.
   * @param hold Prolongs the turn to write, and counts transactions that could not count themselves.
   * @param warn Tells the operator.
   */
  constructor(
    private readonly connection: Pick<Neo4jConnection, "read" | "write" | "where">,
    private readonly manyClaims: number,
    private readonly hold: (uncounted: number) => Promise<void>,
    private readonly warn: (text: string) => void,
  ) {}

  /** Takes down claims that are to be written with a revision. Answers the types whose indexes are to be dropped now. */
  due(claims: readonly ClaimWriteRow[], { typesBefore }: RevisionStamp): RelationshipType[] {
    if (typesBefore === undefined || !this.#mayDrop) return [];
    for (const { type } of claims) {
      if (!typesBefore.has(type)) this.#claims.set(type, (this.#claims.get(type) ?? 0) + 1);
    }
    return [...this.#claims]
      .filter(([type, claims]) => claims >= this.manyClaims && !this.#without.has(type))
      .map(([type]) => type);
  }

  /** Drops the indexes of types; leaves them, with a warning, where the user may not. No transaction of the load may be under way. */
  async drop(types: readonly RelationshipType[]): Promise<void> {
    // Who has lost the turn has nothing to drop: others may have claims of these types by now.
    await this.hold(0);
    for (const type of types) this.#without.add(type);
    try {
      await this.#run(DROP, types);
    } catch (error) {
      if (!isForbidden(error)) throw error;
      // Nothing of the transaction is done.
      for (const type of types) this.#without.delete(type);
      this.#mayDrop = false;
      this.warn(
        `NEO4J_USER may not drop indexes of the database at ${this.connection.where}, so this load goes on more slowly. Give it the right DROP INDEX.`,
      );
      return;
    }
    await this.hold(1);
  }

  /** Makes the indexes that were dropped and waits until they can be used. Does nothing where there are none. */
  async rebuild(): Promise<void> {
    if (this.#without.size === 0) return;
    await this.#run(CREATE, [...this.#without]);
    await this.hold(1);
    await awaitIndexes(this.connection, { beforeLook: () => this.hold(0) });
    this.#without.clear();
  }

  /** As {@link rebuild}, for a load that has failed. Where it can't be done either, it is told, and the reason to give up the load counts more. */
  async restore(): Promise<void> {
    try {
      await this.rebuild();
    } catch (error) {
      // Who has taken the turn has made them.
      if (error instanceof ConflictError) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.warn(
        `A load has failed, and indexes that it had dropped could not be made again (claims of ${[...this.#without].join(", ")}): ${reason} Until the next start of Lodegraph, which makes them, reading changes to these takes longer.`,
      );
    }
  }

  /** In one transaction, so that Neo4j reads the claims once for all of the indexes. */
  #run(names: readonly string[], types: readonly RelationshipType[]): Promise<void> {
    return this.connection.write(async (transaction) => {
      for (const type of types) for (const name of names) await transaction.run(statementForType(name, type));
    });
  }
}
