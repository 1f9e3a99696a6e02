// @ts-check
import { open } from "node:fs/promises";

/** Lines written at once: some 100 kB. */
const BLOCK = 1_000;

/**
 * Writes a file line by line, whatever their number.
 *
 * @param {string} path
 * @param {Iterable<string>} lines
 */
export async function writeLines(path, lines) {
  const file = await open(path, "w");
  try {
    /** @type {string[]} */
    let block = [];
    for (const line of lines) {
      if (block.push(line) < BLOCK) continue;
      await file.write(`${block.join("\n")}\n`);
      block = [];
    }
    if (block.length > 0) await file.write(`${block.join("\n")}\n`);
  } finally {
    await file.close();
  }
}
