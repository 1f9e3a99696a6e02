import { ENTITY_KIND_NAMES } from "../../domain/entity-kind.js";
import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import { NOT_RETRACTED, type Topology } from "./topology.js";

interface Taxonomy {
  /** Minerals that are PART_OF each mineral, and those it is PART_OF: direct steps. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly groups: ReadonlyMap<number, readonly number[]>;
}

const MINERAL = ENTITY_KIND_NAMES.indexOf("MINERAL");
/** The types of the claims that it is made of. */
export const TAXONOMY_TYPES = ["PART_OF"] as const satisfies readonly RelationshipType[];

const PART_OF = RELATIONSHIP_TYPE_NAMES.indexOf("PART_OF");

// Made once a topology, on first use: one pass over the claims' types.
const taxonomies = new WeakMap<Topology, Taxonomy>();

/**
 * The minerals that a filter for the given ones stands for: themselves and all that is PART_OF them, transitively; with
 * `includeGroups` also those they are PART_OF. Follows current PART_OF claims between minerals whatever their dates and
 * status. Entity numbers in and out.
 */
export function mineralFamily(topology: Topology, minerals: readonly number[], includeGroups: boolean): Set<number> {
  const { parts, groups } = taxonomyOf(topology);
  const family = closure(minerals, parts);
  if (includeGroups) for (const group of closure(minerals, groups)) family.add(group);
  return family;
}

/** The minerals that each mineral is PART_OF by current claims, once for each claim: direct steps. Entity numbers. */
export function mineralGroups(topology: Topology): ReadonlyMap<number, readonly number[]> {
  return taxonomyOf(topology).groups;
}

function taxonomyOf(topology: Topology): Taxonomy {
  const known = taxonomies.get(topology);
  if (known !== undefined) return known;
  const parts = new Map<number, number[]>();
  const groups = new Map<number, number[]>();
  const { claims, entities } = topology;
  for (let claim = 0; claim < claims.count; claim++) {
    if (claims.types[claim] !== PART_OF || claims.retracted[claim] !== NOT_RETRACTED) continue;
    const part = claims.from[claim]!;
    const group = claims.to[claim]!;
    if (entities.kinds[part] !== MINERAL || entities.kinds[group] !== MINERAL) continue;
    append(parts, group, part);
    append(groups, part, group);
  }
  const taxonomy = { parts, groups };
  taxonomies.set(topology, taxonomy);
  return taxonomy;
}

function closure(starts: readonly number[], steps: ReadonlyMap<number, readonly number[]>): Set<number> {
  const reached = new Set(starts);
  // A set visits what is added while it is walked.
  for (const entity of reached) for (const next of steps.get(entity) ?? []) reached.add(next);
  return reached;
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
