import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ClaimList } from "./claim-list.mjs";
import { readEntityLists } from "./entity-lists.mjs";
import { readTable } from "./read-table.mjs";
import { readYaml } from "./read-yaml.mjs";

const LISTED_ENTITIES = fileURLToPath(new URL("listed-entities.yaml", import.meta.url));

/** The entities of the Chinese lists of 2026 and the claims about them, from export_controls/mofcom_2026_entity_lists.csv in a folder. */
export async function makeListings(folder) {
  const rows = await readTable(join(folder, "export_controls", "mofcom_2026_entity_lists.csv"));
  const listings = new ClaimList();
  return { listings, listed: readEntityLists(rows, await readYaml(LISTED_ENTITIES), listings) };
}
