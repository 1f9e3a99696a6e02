import { CommanderError } from "commander";
import { describeProblem } from "../exchange/import/import-problem.js";
import { ImportRefusedError } from "../exchange/import/import-refused-error.js";
import { printable } from "../exchange/import/printable.js";
import { publicError } from "../http/public-error.js";
import { EXIT_CODES, exitCodeOf } from "./exit-code.js";
import { OutputError } from "./output-error.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

interface Shown {
  readonly code: string;
  readonly message: string;
  readonly details: object;
  readonly exitCode: number;
}

/**
 * Says on standard error what is wrong: one line `error CODE: message`, after the problems where files were refused; or JSON.
 * Answers the exit code.
 */
export function reportError(terminal: Terminal, error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
  if (error instanceof Error && error.name === "AbortError") {
    terminal.note("Interrupted; nothing was written.\n");
    return EXIT_CODES.interrupted;
  }
  const { code, message, details, exitCode } = shown(error);
  if (json) {
    terminal.note(`${JSON.stringify({ error: { code, message, ...details } })}\n`);
  } else {
    if (error instanceof ImportRefusedError) terminal.note(problemLines(error));
    terminal.note(`error ${code}: ${printable(message.replace(/\s+/g, " "))}\n`);
  }
  return exitCode;
}

/** What is wrong in refused files, a line each. */
export function problemLines({ problems, total }: ImportRefusedError): string {
  const lines = problems.map((problem) => `${describeProblem(problem)}\n`).join("");
  return total > problems.length ? `${lines}… and ${total - problems.length} more\n` : lines;
}

function shown(error: unknown): Shown {
  if (error instanceof OutputError) {
    return { code: "OUTPUT_FAILED", message: error.message, details: {}, exitCode: EXIT_CODES.outputFailed };
  }
  let fault: unknown;
  const { code, message, details } = publicError(error, (reported) => {
    fault = reported;
  });
  const exitCode = error instanceof UsageError ? EXIT_CODES.usage : exitCodeOf(code);
  if (code !== "INTERNAL_SERVER_ERROR") return { code, message, details, exitCode };
  return { code, message: `The program has a fault: ${messageOf(fault)}`, details, exitCode };
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
