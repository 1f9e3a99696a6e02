#!/usr/bin/env node
import "./production.js";
// Before what declares GraphQL types: the decorators of the GraphQL types need it when their files are loaded.
import "reflect-metadata";

import { EXIT_CODES } from "./exit-code.js";
import { OutputError } from "./output-error.js";
import { runProgram } from "./program.js";
import { reportError } from "./report-error.js";
import { Terminal } from "./terminal.js";

/** Time that a failed command has to let go of what it holds. */
const LINGER_MS = 1_000;

const args = process.argv.slice(2);
const terminal = new Terminal(process.stdout, process.stderr);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes our output: that is no error.
  if (error.code === "EPIPE") process.exit(EXIT_CODES.done);
  process.exit(reportError(terminal, new OutputError("the output", error), args.includes("--json")));
});

process.exitCode = await runProgram(args, terminal);
// A connection that a server took and never answered must not keep a failed command alive.
if (process.exitCode !== EXIT_CODES.done) setTimeout(() => process.exit(), LINGER_MS).unref();
