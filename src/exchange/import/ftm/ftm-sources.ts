import type { ToldSources } from "../graphs/told-sources.js";
import type { Row } from "../row.js";
import type { FtmEntity } from "./ftm-entity.js";

/** What stands before the name of a dataset in the id of the source that it is. */
const PREFIX = "ftm:";

/** The citations of an entity: the datasets that it is from, with the page it was taken from. Rows of new sources go to `rows`. */
export function ftmCitations(entity: FtmEntity, sources: ToldSources, rows: Row[]): unknown {
  const [locator] = entity.values("sourceUrl");
  const told = entity.datasets.map((name) => ({
    id: `${PREFIX}${name}`,
    title: `FollowTheMoney dataset ${name}`,
    ...(locator === undefined ? {} : { locator }),
  }));
  return sources.citations(told, { ...entity.place, column: "datasets" }, rows);
}
