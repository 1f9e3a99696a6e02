// Checks the Dockerfile and docker-compose.yml as far as that can be done without a Docker engine.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";

const root = fileURLToPath(new URL("..", import.meta.url));
const complaints = [];

for (const { message, range } of validate(readFileSync(`${root}Dockerfile`, "utf8"))) {
  complaints.push(`Dockerfile:${range.start.line + 1}: ${message}`);
}

for (const { filePath, messages } of new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] }).lintFiles(
  [`${root}docker-compose.yml`],
  false,
)) {
  for (const { line, message, rule } of messages)
    complaints.push(`${filePath.slice(root.length)}:${line}: ${message} (${rule})`);
}

for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);
