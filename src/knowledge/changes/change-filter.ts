import type { ClaimTopology } from "../../domain/claim.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { mineralFamily } from "../../graph/projection/taxonomy.js";
import type { RecordedChange } from "../../store/graph-store.js";
import type { Reading } from "../reading.js";

/** Which changes are of interest. Every given field must hold. */
export interface ChangeFilter {
  /** Entity ids: only what changed about these, or in claims with an end among them. */
  readonly entities?: readonly string[];
  /** Only claims of these types. */
  readonly types?: readonly RelationshipType[];
  /** Entity ids of minerals, which stand for their parts too: only what changed about these, or in claims that concern them. */
  readonly minerals?: readonly string[];
}

/** Whether a change is of interest: by what was merged into what, and what is PART_OF what, in the state of a reading. */
export function changeTest(reading: Reading, filter: ChangeFilter): (change: RecordedChange) => boolean {
  const entities = filter.entities && withSurvivors(reading, filter.entities);
  const minerals = filter.minerals && familyOf(reading, filter.minerals);
  const types = filter.types && new Set(filter.types);
  const isOfInterest = ({ from, to, type, minerals: concerned }: ClaimTopology): boolean =>
    (entities === undefined || entities.has(from) || entities.has(to)) &&
    (types === undefined || types.has(type)) &&
    (minerals === undefined ||
      minerals.has(from) ||
      minerals.has(to) ||
      concerned.some((mineral) => minerals.has(mineral)));
  return (change) => {
    switch (change.kind) {
      case "asserted":
      case "ended":
        return isOfInterest(change.claim);
      case "entity": {
        const { id } = change.entity;
        return types === undefined && (entities?.has(id) ?? true) && (minerals?.has(id) ?? true);
      }
      case "source":
        return types === undefined && entities === undefined && minerals === undefined;
    }
  };
}

/** An entity that is merged while it is watched goes on in another, and what is told of the merger speaks of both. */
function withSurvivors({ references }: Reading, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => [id, references.survivorOf(id)]));
}

function familyOf(reading: Reading, ids: readonly string[]): ReadonlySet<string> {
  const numbers = [...withSurvivors(reading, ids)].map((id) => reading.entityNumber(id));
  const known = numbers.filter((number) => number !== undefined);
  const family = mineralFamily(reading.projection, known, false);
  return new Set([...family].map((mineral) => reading.projection.entities.ids[mineral]!));
}
