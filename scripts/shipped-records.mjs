// Writes data/usgs/ and data/usitc/: `node scripts/shipped-records.mjs FOLDER`, after `npm run build`. FOLDER holds usgs/, trade/ and countries/.
import { fileURLToPath } from "node:url";
import { makeRecords } from "./records/make-records.mjs";
import { writeFiles } from "./records/write-files.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say where the files are: node scripts/shipped-records.mjs FOLDER");
const records = await makeRecords(folder);
await writeFiles(fileURLToPath(new URL("../data/", import.meta.url)), records);
const { claims, imports, countries } = records;
process.stdout.write(`${claims.size + imports.size} claims, ${countries.missing.length} countries\n`);
