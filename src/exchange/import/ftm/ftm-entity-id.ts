import { idOfFtm } from "../../ftm/ftm-id.js";
import { entityIdOf } from "../graphs/element-id.js";

/** The id that an entity of FollowTheMoney has here, and whether it is the one that it had before it was exported, or its very own. */
export function ftmEntityId(ftmId: string): { readonly id: string; readonly isOwn: boolean } {
  const exported = idOfFtm("entity", ftmId);
  if (exported !== undefined) return { id: exported, isOwn: true };
  const id = entityIdOf(ftmId);
  return { id, isOwn: id === ftmId };
}
