import type { Claim } from "../../domain/claim.js";
import type { Change } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import { alreadyCurrent, notCurrent, otherKind } from "../write-errors.js";
import { addClaimParameters } from "./claim-row.js";
import type { Connection, Parameter } from "./connection.js";
import { entityParameters } from "./entity-row.js";
import { sourceParameters } from "./source-row.js";

/** The revision that changes are written as. */
export interface RevisionStamp {
  readonly number: number;
  /** ms since 1970. */
  readonly recordedAt: number;
}

/** Claims in a row that one statement writes: a statement has a cost of its own, a quarter of that of a claim. */
const CLAIMS_A_STATEMENT = 20;

/**
 * Writes changes within the transaction that is open on the connection. Throws BAD_USER_INPUT for an entity whose kind would
 * change, and CONFLICT for a claim that is current already or, where it must be, is not. Claims wait for others: what throws may be
 * a later change, or {@link finish}.
 */
export class ChangeWriter {
  private readonly waiting: Claim[] = [];
  private claims = 0;

  constructor(
    private readonly connection: Connection,
    private readonly stamp: RevisionStamp,
  ) {}

  /** Whether a claim was among the changes so far. */
  get hasClaims(): boolean {
    return this.claims > 0;
  }

  write(change: Change): void {
    if (change.kind === "claim") {
      this.claims++;
      if (this.waiting.push(change.claim) === CLAIMS_A_STATEMENT) this.writeWaiting();
      return;
    }
    this.finish();
    const { connection, stamp } = this;
    switch (change.kind) {
      case "source":
        connection.run("put-source", [...sourceParameters(change.source), stamp.number]);
        return;
      case "entity": {
        connection.run("keep-entity", [change.entity.id, stamp.number]);
        const parameters = [...entityParameters(change.entity), stamp.recordedAt, stamp.number];
        if (connection.run("put-entity", parameters) === 0) throw otherKind(change.entity.id, change.entity.kind);
        return;
      }
      case "retraction": {
        const { id, reason, supersededBy } = change;
        const ended = [stamp.recordedAt, storedText(reason), storedText(supersededBy)];
        const parameters = [...ended, stamp.number, id, stamp.recordedAt];
        if (connection.run("retract-claim", parameters) === 0) throw notCurrent(id);
        return;
      }
    }
  }

  /** Writes what waits. */
  finish(): void {
    for (const claim of this.waiting) {
      if (this.connection.run("insert-claim", this.parametersOf([claim])) === 0) throw alreadyCurrent(claim.id);
    }
    this.waiting.length = 0;
  }

  private writeWaiting(): void {
    const { waiting } = this;
    const written = this.connection.runForRows("insert-claim", waiting.length, this.parametersOf(waiting));
    if (written < waiting.length) throw alreadyCurrent(this.refusedOf(waiting.map(({ id }) => id)));
    waiting.length = 0;
  }

  private parametersOf(claims: readonly Claim[]): Parameter[] {
    const { recordedAt, number } = this.stamp;
    const parameters: Parameter[] = [];
    for (const claim of claims) {
      addClaimParameters(claim, parameters);
      parameters.push(recordedAt, number);
    }
    return parameters;
  }

  /** One of the claims that a statement has not written: an id that it had twice, else the one that was there before all that it has written. */
  private refusedOf(ids: readonly string[]): string {
    const repeated = ids.find((id, index) => ids.indexOf(id) < index);
    return repeated ?? this.connection.one<[string]>("find-claim-written-first", [JSON.stringify(ids)])[0];
  }
}
