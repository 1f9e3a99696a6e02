// @ts-check
// Real Neo4j community servers for tests and benchmarks, from Maven Central, with nothing but Java and Maven.
// From a shell: node scripts/neo4j-server.mjs fetch | start VERSION [FOLDER]
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { fetchJars, hasJars, hasMaven, jarFolder } from "./neo4j-jars.mjs";
import { findJava } from "./neo4j-java.mjs";

/** The versions that we support, with what they run on. */
const SERVERS = {
  "5.26.30": { mainClass: "org.neo4j.server.CommunityEntryPoint", oldestJava: 17, newestJava: 21 },
  "2026.09.0": { mainClass: "org.neo4j.server.Neo4jCommunity", oldestJava: 21, newestJava: 99 },
};
/** @typedef {keyof typeof SERVERS} Neo4jVersion */
/** @typedef {{ uri: string, user: string, password: string, pid: number, stop: () => Promise<void> }} Neo4jServer */
/** @typedef {{ folder?: string, heap?: string, pageCache?: string, ownerPid?: number, port?: number, settings?: readonly string[] }} Neo4jServerOptions */

/** All versions that we support. @type {readonly Neo4jVersion[]} */
export const NEO4J_VERSIONS = ["5.26.30", "2026.09.0"];

/** Starting takes 6 s on an idle machine; two at once on two busy cores take 30 s. */
const START_TIMEOUT_MS = 180_000;
/** A killed process goes at once; after this it is a zombie that nobody collects. */
const STOP_TIMEOUT_MS = 20_000;
const USER = "neo4j";
const FIRST_PASSWORD = "neo4j";
const OPENED_PACKAGES = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/**
 * Whether a version can be started here and with which java, and if not, why.
 *
 * @param {Neo4jVersion} version
 * @returns {{ ok: true, java: string } | { ok: false, reason: string }}
 */
export function neo4jAvailability(version) {
  const { oldestJava, newestJava } = SERVERS[version];
  const java = findJava(oldestJava, newestJava);
  if (java === undefined) {
    const wanted = newestJava >= 99 ? `${oldestJava} or newer` : `${oldestJava} to ${newestJava}`;
    return {
      ok: false,
      reason: `Neo4j ${version} needs Java ${wanted}, and there is none: set JAVA_HOME_${oldestJava}`,
    };
  }
  if (!hasJars(version) && !hasMaven()) {
    return { ok: false, reason: `Neo4j ${version} is fetched with Maven, and there is no mvn on the PATH` };
  }
  return { ok: true, java };
}

/**
 * Starts a server that answers on loopback alone, over Bolt alone, with a password of its own, and waits until it does.
 * It dies with its owner (this process, unless `ownerPid` says otherwise), however that ends. Without a `folder` its data live in
 * a temporary one and go with it. `heap` (512m unless told otherwise) and `pageCache` (256m) are in
 * Java's notation; `port` (a free one) is where it answers, for one that comes back in its old place; `settings` are further lines of neo4j.conf.
 *
 * @param {Neo4jVersion} version
 * @param {Neo4jServerOptions} [options]
 * @returns {Promise<Neo4jServer>}
 */
export async function startNeo4j(version, options = {}) {
  const { mainClass, oldestJava, newestJava } = SERVERS[version];
  const java = findJava(oldestJava, newestJava);
  if (java === undefined) throw new Error(`There is no Java for Neo4j ${version}.`);
  await fetchJars(version);
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "lodegraph-neo4j-")));
  const port = options.port ?? (await freePort());
  await writeConfiguration(folder, port, options);

  const supervisor = spawn(
    process.execPath,
    [
      fileURLToPath(new URL("./neo4j-supervisor.mjs", import.meta.url)),
      String(options.ownerPid ?? process.pid),
      folder,
      options.folder === undefined ? "REMOVE" : "KEEP",
      java,
      ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      `-Xmx${options.heap ?? "512m"}`,
      "-cp",
      [join(jarFolder(version), "*")].join(delimiter),
      mainClass,
      `--home-dir=${folder}`,
      `--config-dir=${join(folder, "conf")}`,
      "--console-mode",
    ],
    { detached: true, stdio: "ignore" },
  );
  supervisor.unref();
  const pid = supervisor.pid;
  if (pid === undefined) throw new Error("node could not be started.");
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    const password = await setPassword(uri, folder, pid);
    return { uri, user: USER, password, pid, stop: () => stopNeo4j(pid) };
  } catch (error) {
    await stopNeo4j(pid);
    throw error;
  }
}

/**
 * Kills a server by the `pid` that {@link startNeo4j} gave, and waits until it is gone. Stopping one twice does no harm.
 *
 * @param {number} pid
 */
export async function stopNeo4j(pid) {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid) && Date.now() < deadline) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // Gone between the two lines.
      return;
    }
    await sleep(100);
  }
}

/** @param {string} folder @param {number} port @param {Neo4jServerOptions} options */
async function writeConfiguration(folder, port, { pageCache = "256m", settings = [] }) {
  await mkdir(join(folder, "conf"), { recursive: true });
  await writeFile(
    join(folder, "conf", "neo4j.conf"),
    [
      `server.bolt.listen_address=127.0.0.1:${port}`,
      "server.http.enabled=false",
      "server.https.enabled=false",
      "dbms.usage_report.enabled=false",
      `server.memory.pagecache.size=${pageCache}`,
      // Logical logs are kept for backups and replicas: there are none.
      "db.tx_log.rotation.retention_policy=keep_none",
      ...settings,
      "",
    ].join("\n"),
  );
}

/**
 * Waits until the server answers, and gives the administrator a random password: the first login of a new server may do nothing else.
 * A server in a folder that was used before has the password that is kept there.
 *
 * @param {string} uri @param {string} folder @param {number} pid
 * @returns {Promise<string>} the password
 */
async function setPassword(uri, folder, pid) {
  const file = join(folder, "password");
  const known = await readFile(file, "utf8").catch(() => undefined);
  const password = known ?? randomBytes(18).toString("hex");
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const driver = neo4j.driver(uri, neo4j.auth.basic(USER, known ?? FIRST_PASSWORD), { connectionTimeout: 2_000 });
    const session = driver.session({ database: "system" });
    try {
      if (known === undefined) {
        await session.run("ALTER CURRENT USER SET PASSWORD FROM $first TO $password", {
          first: FIRST_PASSWORD,
          password,
        });
        await writeFile(file, password, { mode: 0o600 });
      } else {
        await session.run("SHOW CURRENT USER");
      }
      return password;
    } catch (error) {
      if (!isAlive(pid) || Date.now() > deadline) {
        const log = await readFile(join(folder, "server.log"), "utf8").catch(() => "");
        throw new Error(`Neo4j did not start. The end of its log:\n${log.slice(-2_000)}`, { cause: error });
      }
      await sleep(250);
    } finally {
      await session.close();
      await driver.close();
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address === null || typeof address === "string" ? reject(new Error("no port")) : resolve(address.port),
      );
    });
  });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} words */
async function main(words) {
  const [command, version, folder] = words;
  if (command === "fetch") {
    for (const each of NEO4J_VERSIONS) console.log(await fetchJars(each));
    return;
  }
  const known = NEO4J_VERSIONS.find((each) => each === version);
  if (command !== "start" || known === undefined) {
    console.error(`Usage: node scripts/neo4j-server.mjs fetch | start ${NEO4J_VERSIONS.join("|")} [FOLDER]`);
    process.exitCode = 2;
    return;
  }
  const server = await startNeo4j(known, folder === undefined ? {} : { folder });
  console.log(`NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password}`);
  const end = () => void server.stop().then(() => process.exit(0));
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  setInterval(() => {}, 60_000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
