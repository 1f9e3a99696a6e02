import type { Terminal } from "./terminal.js";

/**
 * What a command does. Answers its exit code. Commands load what they alone need when they run: the API and its server take
 * longer to load than an import or a check takes to begin.
 */
export type CommandBody = (terminal: Terminal) => Promise<number>;

/** Runs a command: reports its errors, as JSON where asked for, and keeps its exit code. */
export type CommandRunner = (options: { readonly json?: boolean }, body: CommandBody) => Promise<void>;
