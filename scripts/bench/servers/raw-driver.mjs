// @ts-check
// What one gets with nothing but the driver: node:http, one statement a request, its answer as JSON.
// node raw-driver.mjs '{"uri", "user", "password"}'
import { createServer } from "node:http";
import neo4j from "neo4j-driver";
import { settings } from "./arguments.mjs";
import { statement } from "./statement.mjs";

const NAMES = [
  "entity",
  "one-hop",
  "two-hops",
  "two-hops-relationships",
  "shortest-path",
  "all-shortest-dated",
  "shortest-5",
];
const STATEMENTS = new Map(NAMES.map((name) => [`/${name}`, statement(name)]));

/** @type {{ uri: string, user: string, password: string }} */
const { uri, user, password } = settings();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const text = STATEMENTS.get(url.pathname);
  const session = driver.session({ database: "neo4j", defaultAccessMode: neo4j.session.READ });
  try {
    if (text === undefined) throw new Error(`There is no ${url.pathname}.`);
    const { records } = await session.run(text, Object.fromEntries(url.searchParams));
    send(200, { data: records.map((record) => record.get("answer")) });
  } catch (error) {
    send(500, { errors: [{ message: String(error) }] });
  } finally {
    await session.close();
  }

  /** @param {number} status @param {unknown} body */
  function send(status, body) {
    const json = JSON.stringify(body);
    response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(json) });
    response.end(json);
  }
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
process.on("SIGTERM", () => process.exit(0));
