import { CommanderError } from "commander";
import { describeProblem } from "../exchange/import/import-problem.js";
import { ImportRefusedError } from "../exchange/import/import-refused-error.js";
import { publicError } from "../http/public-error.js";
import { EXIT_CODES, exitCodeOf } from "./exit-code.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * Says on standard error what is wrong: one line `error CODE: message`, after the problems where files were refused; or JSON.
 * Answers the exit code.
 */
export function reportError(terminal: Terminal, error: unknown, json: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
  let fault: unknown;
  const shown = publicError(error, (reported) => {
    fault = reported;
  });
  const { code, details } = shown;
  const message = code === "INTERNAL_SERVER_ERROR" ? `The program has a fault: ${messageOf(fault)}` : shown.message;
  if (json) {
    terminal.note(`${JSON.stringify({ error: { code, message, ...details } })}\n`);
  } else {
    if (error instanceof ImportRefusedError) terminal.note(problemLines(error));
    terminal.note(`error ${code}: ${message.replace(/\s+/g, " ")}\n`);
  }
  return error instanceof UsageError ? EXIT_CODES.usage : exitCodeOf(code);
}

function problemLines({ problems, total }: ImportRefusedError): string {
  const lines = problems.map((problem) => `${describeProblem(problem)}\n`).join("");
  return total > problems.length ? `${lines}… and ${total - problems.length} more\n` : lines;
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
