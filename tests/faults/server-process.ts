import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type BuiltProgram, finished, type Run } from "../support/built-program.js";

/** How long a start may take: some two seconds on an idle machine, and Neo4j may have to be waited for. */
const START_TIMEOUT_MS = 90_000;

/** What a server said to an operation. `code` is that of the first error. */
export interface Said<Data> {
  readonly status: number;
  readonly data: Data | undefined;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** `lodegraph serve` in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Asks an operation; fails where the process ends before it has answered. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>, key?: string): Promise<Said<Data>>;
  /** The body of a file or page. */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Ends it without warning, and waits until it is gone. */
  kill(): Promise<void>;
}

/** A process with a server's program loaded, which has not opened its store yet. */
export interface WaitingServer {
  /** Lets it go on, and waits until it listens. Fails, with what it said, where it ends instead. */
  start(): Promise<ServerProcess>;
  kill(): Promise<void>;
}

const GATE = fileURLToPath(new URL("gate.mjs", import.meta.url));

/** Loads a server that is to listen on a free port of loopback. See gate.mjs. */
export function prepareServer(
  program: BuiltProgram,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): WaitingServer {
  const options = { NODE_OPTIONS: `--import=${GATE}`, ...environment };
  const child = program.start(["serve", "--port", "0", ...args], options);
  const ended = finished(child);
  return {
    start() {
      child.stdin?.write("\n");
      return listening(child, ended);
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Starts a server on a free port of loopback and waits until it listens. Fails, with what it said, where it ends instead. */
export function startServer(
  program: BuiltProgram,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = program.start(["serve", "--port", "0", ...args], environment);
  return listening(child, finished(child));
}

async function listening(child: ChildProcess, ended: Promise<Run>): Promise<ServerProcess> {
  const url = await Promise.race([
    addressOf(child),
    ended.then(({ code, stderr }) => {
      throw new Error(`The server ended with ${code} before it listened: ${stderr}`);
    }),
  ]);
  return {
    url,
    pid: child.pid!,
    async ask<Data>(query: string, variables = {}, key?: string) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(key !== undefined && { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Data; errors?: GraphQLErrors };
      const [error] = errors ?? [];
      return { status: response.status, data, code: error?.extensions?.code, message: error?.message };
    },
    async get(path) {
      const response = await fetch(`${url}${path}`);
      return { status: response.status, text: await response.text() };
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

type GraphQLErrors = readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`The server did not listen within ${START_TIMEOUT_MS} ms.`));
    }, START_TIMEOUT_MS);
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      const address = /^GraphQL +(\S+)\/graphql$/m.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on("close", () => clearTimeout(timer));
  });
}
