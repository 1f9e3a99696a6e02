// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Linux distributions keep their JDKs. */
const JVM_FOLDER = "/usr/lib/jvm";
const EXECUTABLE = process.platform === "win32" ? "java.exe" : "java";

/**
 * The path of a java whose major version lies between the two, both included; undefined where the machine has none.
 * Looks at JAVA_HOME, JAVA_HOME_17 and the like (JAVA_HOME_17_X64 too), PATH and /usr/lib/jvm, in this order.
 *
 * @param {number} oldest
 * @param {number} newest
 * @returns {string | undefined}
 */
export function findJava(oldest, newest) {
  return candidates().find((java) => {
    const version = majorVersion(java);
    return version !== undefined && version >= oldest && version <= newest;
  });
}

/** @returns {string[]} */
function candidates() {
  const homes = [
    process.env.JAVA_HOME,
    ...Object.keys(process.env)
      .filter((name) => /^JAVA_HOME_\d+/.test(name))
      .sort()
      .map((name) => process.env[name]),
  ].flatMap((home) => (home === undefined || home === "" ? [] : [join(home, "bin")]));
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = existsSync(JVM_FOLDER)
    ? readdirSync(JVM_FOLDER)
        .sort()
        .map((name) => join(JVM_FOLDER, name, "bin"))
    : [];
  return [...new Set([...homes, ...path, ...installed])].map((folder) => join(folder, EXECUTABLE)).filter(existsSync);
}

/**
 * @param {string} java
 * @returns {number | undefined}
 */
function majorVersion(java) {
  const answer = spawnSync(java, ["-version"], { encoding: "utf8", timeout: 20_000 });
  const match = /version "(?:1\.)?(\d+)/.exec(`${answer.stderr ?? ""}${answer.stdout ?? ""}`);
  return match === null ? undefined : Number(match[1]);
}
