import { type ChildProcess, execFile, spawn } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "./temporary-folder.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What the compiled program finds beside dist/. */
const BESIDE = ["src", "data", "mappings", "schema", "cypher", "node_modules", "package.json"];

/** How a run of the program ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program, compiled from the sources as they are now. */
export interface BuiltProgram {
  /** Starts `lodegraph` with these arguments. `output` is a file descriptor that standard output goes to. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>, output?: number): ChildProcess;
  /** Runs it to its end. */
  run(...args: readonly string[]): Promise<Run>;
  remove(): Promise<void>;
}

/** Compiles the program into a folder of its own, so that tests never meet a stale or half-written dist/. */
export async function buildProgram(): Promise<BuiltProgram> {
  const folder = await temporaryFolder();
  for (const name of BESIDE) await symlink(join(ROOT, name), join(folder.path, name));
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [
    compiler,
    "-p",
    join(ROOT, "tsconfig.json"),
    "--outDir",
    join(folder.path, "dist"),
  ]);
  const start: BuiltProgram["start"] = (args, environment = {}, output = undefined) =>
    spawn(process.execPath, [join(folder.path, "dist/cli/main.js"), ...args], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["pipe", output ?? "pipe", "pipe"],
    });
  return { start, run: (...args) => finished(start(args)), remove: folder.remove };
}

/** Waits for the end of a run. */
export function finished(child: ChildProcess): Promise<Run> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => {
    stdout += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
