// Writes data/usgs/, data/usitc/ and data/mofcom/: `node scripts/shipped-records.mjs FOLDER`, after `npm run build`. FOLDER holds usgs/, trade/,
// countries/ and export_controls/.
import { fileURLToPath } from "node:url";
import { makeListings } from "./records/make-listings.mjs";
import { makeRecords } from "./records/make-records.mjs";
import { writeFiles } from "./records/write-files.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say where the files are: node scripts/shipped-records.mjs FOLDER");
const records = { ...(await makeRecords(folder)), ...(await makeListings(folder)) };
await writeFiles(fileURLToPath(new URL("../data/", import.meta.url)), records);
const { claims, imports, listings, countries, listed } = records;
const count = claims.size + imports.size + listings.size;
process.stdout.write(`${count} claims, ${countries.missing.length} countries, ${listed.length} listed entities\n`);
