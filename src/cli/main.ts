#!/usr/bin/env node
// Before all else: the decorators of the GraphQL types need it when their files are loaded.
import "reflect-metadata";

import { EXIT_CODES } from "./exit-code.js";
import { runProgram } from "./program.js";
import { Terminal } from "./terminal.js";

// A reader that has seen enough (`| head`) closes our output: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? EXIT_CODES.done : EXIT_CODES.internal);
});

process.exitCode = await runProgram(process.argv.slice(2), new Terminal(process.stdout, process.stderr));
