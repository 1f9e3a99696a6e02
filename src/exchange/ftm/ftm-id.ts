import { hash } from "node:crypto";

/** What an id of FollowTheMoney may be of, where it is made here. */
export type FtmRecord = "entity" | "claim" | "source" | "export";

/** What ids that are made here begin with. No slug has a capital, so none of them is the id of an entity besides. */
const PREFIX = "Lodegraph-";
/** Letters, digits and hyphens, letters and digits at the ends: dots are for signatures. */
const ALLOWED = /^[0-9a-z]([0-9a-z-]*[0-9a-z])?$/;
/** Characters of an id, at most. */
const LENGTH = 200;
const ESCAPED = /X([0-9a-f]{2})/g;

/**
 * The id of a record among all of an export, where FollowTheMoney has one space of ids for all: that of an entity is its own. Others have a prefix, and
 * what may not stand in an id is X and two hexadecimal digits for each of its bytes. One that would be too long is a hash.
 */
export function ftmIdOf(record: FtmRecord, id: string): string {
  if (record === "entity" && ALLOWED.test(id)) return id;
  const made = `${PREFIX}${record}-${escaped(id)}`;
  return made.length <= LENGTH ? made : `${PREFIX}${record}-H${hash("sha256", id)}`;
}

/** The id of the record that {@link ftmIdOf} made an id of; undefined for one that it did not, or that can't be told any more. */
export function idOfFtm(record: FtmRecord, ftmId: string): string | undefined {
  const prefix = `${PREFIX}${record}-`;
  if (!ftmId.startsWith(prefix)) return undefined;
  try {
    const id = decodeURIComponent(ftmId.slice(prefix.length).replace(ESCAPED, "%$1"));
    return ftmIdOf(record, id) === ftmId ? id : undefined;
  } catch {
    // Bytes that are no UTF-8: not of our making.
    return undefined;
  }
}

/** Whether an id tells where an export comes from. */
export function isFtmExport(ftmId: string): boolean {
  return ftmId.startsWith(`${PREFIX}export-`);
}

function escaped(id: string): string {
  return id.replace(/[^0-9a-z-]|-$/gu, (character) => bytesOf(character));
}

function bytesOf(character: string): string {
  return Buffer.from(character, "utf8").toString("hex").replace(/../g, "X$&");
}
