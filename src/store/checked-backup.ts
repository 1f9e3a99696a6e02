import type { Relationship } from "../domain/claim.js";
import { BadInputError } from "../domain/errors.js";
import { BACKUP_LISTS, type BackupBatch, type BackupList, type BackupRows, type BackupSource } from "./backup-batch.js";
import { compareCodePoints } from "./code-point-order.js";
import type { StoredEntity, StoreHead } from "./graph-store.js";
import { RevisionInstants } from "./revision-instants.js";

/**
 * The batches of a backup, each checked before it is passed on against what every store relies on: revisions without a gap that end
 * with the head's, instants that rise and are those of revisions, ids once each, at most one current version of an id, and claims
 * whose ends and minerals are there. Throws BAD_USER_INPUT for the first that breaks a rule. In memory are the instants of revisions,
 * which `instants` is filled with, and the ids of entities; claims are looked at one by one.
 */
export async function* checkedBackup(
  batches: AsyncIterable<BackupBatch>,
  instants: RevisionInstants = new RevisionInstants(),
): AsyncGenerator<BackupBatch> {
  const check = new BackupCheck(instants);
  for await (const batch of batches) {
    check.batch(batch);
    yield batch;
  }
  check.end();
}

class BackupCheck {
  #head: StoreHead | undefined;
  #list = 0;
  #source: BackupSource | undefined;
  #entity: StoredEntity | undefined;
  #claim: Relationship | undefined;
  #key: BackupRows["keys"] | undefined;
  readonly #entities = new Set<string>();

  constructor(private readonly instants: RevisionInstants) {}

  batch(batch: BackupBatch): void {
    if (batch.kind === "head") {
      if (this.#head !== undefined) throw new BadInputError("There are two heads.");
      this.#head = batch.head;
      return;
    }
    this.#enter(batch.kind);
    switch (batch.kind) {
      case "revisions":
        for (const row of batch.rows) this.instants.add(row);
        return;
      case "sources":
        for (const row of batch.rows) this.#checkSource(row);
        return;
      case "entities":
        for (const row of batch.rows) this.#checkEntity(row);
        return;
      case "claims":
        for (const row of batch.rows) this.#checkClaim(row);
        return;
      case "keys":
        for (const row of batch.rows) {
          requireRise(`Access key ${quoted(row.id)}`, this.#key?.id, row.id);
          this.#key = row;
        }
        return;
    }
  }

  end(): void {
    if (this.#head === undefined) throw new BadInputError("There is no head.");
    this.#checkHead(this.#head);
  }

  /** Where the next list begins, the one before is complete. */
  #enter(list: BackupList): void {
    if (this.#head === undefined) throw new BadInputError("There is no head.");
    const place = BACKUP_LISTS.indexOf(list);
    if (place < this.#list) throw new BadInputError(`The ${list} come after the ${BACKUP_LISTS[this.#list]}.`);
    if (place > 0 && this.#list === 0) this.#checkHead(this.#head);
    this.#list = place;
  }

  #checkHead({ revision, recordedAt }: StoreHead): void {
    const { count, last } = this.instants;
    if (count !== revision || last !== recordedAt) {
      throw new BadInputError(
        `The head is revision ${revision} of instant ${recordedAt}, and the last revision is ${count} of instant ${last}.`,
      );
    }
  }

  #checkSource(row: BackupSource): void {
    const { source, revision } = row;
    const what = `Source ${quoted(source.id)}`;
    requireRise(what, this.#source?.source.id, source.id);
    if (revision < 1 || revision > this.instants.count) {
      throw new BadInputError(`${what} was written by revision ${revision}, which is not there.`);
    }
    this.#source = row;
  }

  #checkEntity(entity: StoredEntity): void {
    const what = `Entity ${quoted(entity.id)}`;
    this.#requireRevision(what, entity.recordedAt);
    this.#requireRevision(what, entity.changedAt);
    if (entity.changedAt < entity.recordedAt) throw new BadInputError(`${what} was changed before it was recorded.`);
    const before = this.#entity;
    if (before?.id !== entity.id) requireRise(what, before?.id, entity.id);
    else if (before.changedAt >= entity.changedAt || before.recordedAt !== entity.recordedAt) {
      throw new BadInputError(`${what} has versions whose instants contradict each other.`);
    } else if (before.kind !== entity.kind) throw new BadInputError(`${what} has versions of two kinds.`);
    this.#entity = entity;
    this.#entities.add(entity.id);
  }

  #checkClaim(claim: Relationship): void {
    const what = `Claim ${quoted(claim.id)}`;
    const { recordedAt, retractedAt } = claim;
    this.#requireRevision(what, recordedAt);
    if (retractedAt !== undefined) {
      this.#requireRevision(what, retractedAt);
      if (retractedAt <= recordedAt) throw new BadInputError(`${what} was retracted before it was recorded.`);
    }
    if ((claim.retractionReason === undefined) !== (retractedAt === undefined)) {
      throw new BadInputError(`${what} has a reason of retraction without an instant, or the other way round.`);
    }
    const before = this.#claim;
    if (before?.id !== claim.id) requireRise(what, before?.id, claim.id);
    else if (before.retractedAt === undefined || before.retractedAt > recordedAt) {
      throw new BadInputError(`${what} has two versions that were current at one time.`);
    }
    for (const id of [claim.from, claim.to, ...claim.minerals]) {
      if (!this.#entities.has(id)) throw new BadInputError(`${what} names ${quoted(id)}, which is no entity.`);
    }
    this.#claim = claim;
  }

  #requireRevision(what: string, instant: number): void {
    if (this.instants.find(instant) === undefined) {
      throw new BadInputError(`${what} has the instant ${instant}, at which no revision was made.`);
    }
  }
}

function requireRise(what: string, before: string | undefined, id: string): void {
  const order = before === undefined ? -1 : compareCodePoints(before, id);
  if (order === 0) throw new BadInputError(`${what} is there twice.`);
  if (order > 0) throw new BadInputError(`${what} stands after ${quoted(before!)}, against the order of ids.`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
