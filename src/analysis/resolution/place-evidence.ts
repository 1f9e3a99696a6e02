import type { Entity } from "../../domain/entity.js";
import type { EntityKind } from "../../domain/entity-kind.js";
import { type Evidence, WEIGHTS } from "./evidence.js";
import { type Coordinates, greatCircleKm } from "./great-circle.js";

type Placed = Pick<Entity, "kind" | "fields">;

/**
 * How many times as far apart two records of one thing may be as those of a mine. Where the middle of a country is taken to be says nothing.
 */
const EXTENT: Partial<Readonly<Record<EntityKind, number>>> = { DEPOSIT: 1, FACILITY: 1, PLACE: 5 };

/** What the places of two entities of one kind say of their being one: distance speaks against it. Undefined where it says nothing. */
export function placeEvidence(one: Placed, other: Placed): Evidence | undefined {
  const extent = EXTENT[one.kind];
  const [here, there] = [coordinatesOf(one), coordinatesOf(other)];
  if (extent === undefined || here === undefined || there === undefined) return undefined;
  const distanceKm = greatCircleKm(here, there);
  const { weight } = WEIGHTS.distance.find(({ km }) => distanceKm <= km * extent)!;
  if (weight === 0) return undefined;
  const statement = `They are ${kilometres(distanceKm)} apart.`;
  return { kind: weight > 0 ? "NEAR" : "FAR_APART", weight, distanceKm, statement };
}

function coordinatesOf({ fields: { latitude, longitude } }: Placed): Coordinates | undefined {
  return typeof latitude === "number" && typeof longitude === "number" ? { latitude, longitude } : undefined;
}

function kilometres(distance: number): string {
  return distance < 10 ? `${distance.toFixed(1)} km` : `${Math.round(distance)} km`;
}
