import type { Change } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import { alreadyCurrent, notCurrent, otherKind } from "../write-errors.js";
import { claimParameters } from "./claim-row.js";
import type { Connection } from "./connection.js";
import { entityParameters } from "./entity-row.js";
import { sourceParameters } from "./source-row.js";

/** The revision that changes are written as. */
export interface RevisionStamp {
  readonly number: number;
  /** ms since 1970. */
  readonly recordedAt: number;
}

/**
 * Writes one change within the transaction that is open on the connection. Throws BAD_USER_INPUT for an entity whose kind
 * would change, and CONFLICT for a claim that is current already or, where it must be, is not.
 */
export function writeChange(connection: Connection, change: Change, stamp: RevisionStamp): void {
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
    case "claim": {
      const parameters = [...claimParameters(change.claim), stamp.recordedAt, stamp.number];
      if (connection.run("insert-claim", parameters) === 0) throw alreadyCurrent(change.claim.id);
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
