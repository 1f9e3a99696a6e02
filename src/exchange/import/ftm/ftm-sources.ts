import { idOfFtm } from "../../ftm/ftm-id.js";
import { FTM_DATASET, FTM_SOURCE_COLUMNS } from "../../ftm/ftm-schemata.js";
import type { ToldSources } from "../graphs/told-sources.js";
import type { Row } from "../row.js";
import type { FtmEntity } from "./ftm-entity.js";

/**
 * The citations of an entity: the datasets that it is from, with the page it was taken from, and the sources of an export of ours that are its
 * proof. Rows of new sources go to `rows`.
 */
export function ftmCitations(
  entity: FtmEntity,
  { sources, locator }: { readonly sources: ToldSources; readonly locator: string | undefined },
  rows: Row[],
): readonly object[] {
  const told = entity.datasets.map((name) => ({
    id: `${FTM_DATASET}${name}`,
    title: `FollowTheMoney dataset ${name}`,
    ...(locator === undefined ? {} : { locator }),
  }));
  const cited = entity.values("proof").flatMap((proof) => {
    const source = idOfFtm("source", proof);
    return source === undefined ? [] : [{ source }];
  });
  return [...sources.citations(told, { ...entity.place, column: "datasets" }, rows), ...cited];
}

/** The row of the source that a Document of an export of ours is; undefined for any other entity. */
export function ftmSourceRow(entity: FtmEntity): Row | undefined {
  const id = entity.schema === "Document" ? idOfFtm("source", entity.id) : undefined;
  if (id === undefined) return undefined;
  // A title of white space alone is none in FollowTheMoney, and a source has one.
  const cells = new Map<string, unknown>([
    ["id", id],
    ["title", id],
  ]);
  for (const [property, column] of Object.entries(FTM_SOURCE_COLUMNS)) {
    const [value] = entity.values(property);
    if (value !== undefined) cells.set(column, value);
  }
  return { ...entity.place, sort: "source", cells };
}

/** Whether a value of `proof` is no source of an export of ours. */
export function isForeignProof(proof: string): boolean {
  return idOfFtm("source", proof) === undefined;
}
