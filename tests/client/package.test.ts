import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What `npm pack` begins with. */
const SOURCES = ["src", "cypher", "schema", "data", "package.json", "tsconfig.json", "README.md"];
const COMPILER = join(ROOT, "node_modules/typescript/bin/tsc");
/** Bytes of the client in a page, with one operation, compressed: 2,700 when this was written, since most of it is types. */
const MOST_BYTES = 4_000;
const PATIENCE_MS = 180_000;

const run = promisify(execFile);
const guide = await readFile(join(ROOT, "docs/client.md"), "utf8");
/** The programs of the guide, each with the heading that it stands below. */
const programs = guide.split(/^## /m).flatMap((section) => {
  const [heading] = section.split("\n", 1);
  return [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => ({
    heading: heading!,
    program: program!,
  }));
});
const nameOf = (index: number) => `program-${index + 1}`;

/** What a program says that it prints. */
function promised(program: string): string[] {
  return [...program.matchAll(/\/\/ -> (.*)/g)].map(([, line]) => line!);
}

describe("the package, as npm packs it", () => {
  let folder: TemporaryFolder;
  let consumer: string;
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const packed = join(folder.path, "packed");
    consumer = join(folder.path, "consumer");
    await mkdir(packed);
    await pack(packed);
    await install(packed, consumer);
    ({ server, url } = await serve(consumer));
    for (const [index, { program }] of programs.entries()) {
      await writeFile(join(consumer, `${nameOf(index)}.ts`), program.replaceAll("http://127.0.0.1:4000", url));
    }
  }, PATIENCE_MS);
  afterAll(async () => {
    server?.kill();
    await folder.remove();
  });

  test("has a guide with programs that say what they print", () => {
    expect(programs.length).toBeGreaterThanOrEqual(8);
    for (const { program } of programs) expect(promised(program)).not.toEqual([]);
  });

  test(
    "has types that a strict program compiles against, those of its own included",
    async () => {
      const options = {
        target: "ES2022",
        module: "NodeNext",
        lib: ["ES2023", "DOM", "DOM.AsyncIterable", "ESNext.Disposable"],
        types: ["node"],
        typeRoots: [join(ROOT, "node_modules/@types")],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        outDir: "out",
      };
      await writeFile(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
      const { stdout } = await run(process.execPath, [COMPILER, "-p", consumer]).catch((error) => error);
      // The types of other libraries are theirs to put right.
      expect(stdout).not.toMatch(/^(program|node_modules\/lodegraph)/m);
    },
    PATIENCE_MS,
  );

  const numbered = programs.map((entry, index) => ({ ...entry, name: nameOf(index) }));
  test.each(numbered)("has a guide whose program does what it says: $heading", async ({ name, program }) => {
    const { stdout } = await run(process.execPath, [join(consumer, "out", `${name}.js`)]);
    expect(stdout.trim().split("\n")).toEqual(promised(program));
  });

  test("is small in a page, and asks nothing of Node.js", async () => {
    const entry = join(consumer, "page.js");
    await writeFile(
      entry,
      `import { NeighbourhoodDocument, request, subscribe } from "lodegraph/client";
       import { toCytoscape } from "lodegraph/client/cytoscape";
       import { toGraphology } from "lodegraph/client/graphology";
       export const page = { NeighbourhoodDocument, request, subscribe, toCytoscape, toGraphology };`,
    );
    const { stdout } = await run(process.execPath, [join(ROOT, "tests/support/bundle-page.mjs"), entry]);
    const [{ code, imports }, ...others] = JSON.parse(stdout);
    expect(others).toEqual([]);
    // What a bundler does not find stays an import.
    expect(imports).toEqual([]);
    expect(code).not.toMatch(/node:|process\.|WhereSourcesDisagree/);
    expect(gzipSync(code).length).toBeLessThan(MOST_BYTES);
  });
});

/** Builds the package from the sources and packs it, in a folder of its own: other tests run what is in dist/. */
async function pack(folder: string): Promise<void> {
  for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  await run("npm", ["pack", "--silent", "--foreground-scripts=false"], { cwd: folder });
}

/** Unpacks it into a program's node_modules, beside the packages that it depends on. */
async function install(packed: string, consumer: string): Promise<void> {
  const modules = join(consumer, "node_modules");
  await mkdir(join(modules, "lodegraph"), { recursive: true });
  await writeFile(join(consumer, "package.json"), '{ "type": "module", "private": true }');
  for (const name of await readdir(join(ROOT, "node_modules"))) {
    if (!name.startsWith(".")) await symlink(join(ROOT, "node_modules", name), join(modules, name));
  }
  const archive = (await readdir(packed)).find((name) => name.endsWith(".tgz"));
  await run("tar", ["-xzf", join(packed, archive!), "-C", join(modules, "lodegraph"), "--strip-components=1"]);
}

/** Starts the server of the package, which knows the operations of the package by id. */
async function serve(consumer: string): Promise<{ server: ChildProcess; url: string }> {
  const { bin } = JSON.parse(await readFile(join(consumer, "node_modules/lodegraph/package.json"), "utf8"));
  const program = join(consumer, "node_modules/lodegraph", bin.lodegraph);
  const server = spawn(process.execPath, [program, "serve", "--port", "0", "--data", join(consumer, "store")], {
    cwd: consumer,
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: "silent",
      PERSISTED_OPERATIONS: "node_modules/lodegraph/schema/persisted-operations.json",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(server.stdout!)) {
    const [, url] = /^GraphQL +(http:\S+)\/graphql$/.exec(line) ?? [];
    if (url !== undefined) return { server, url };
  }
  throw new Error("The packed server ended before it listened.");
}
