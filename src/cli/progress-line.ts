import type { LoadProgress } from "../exchange/import/progress.js";
import type { Terminal } from "./terminal.js";

const PHASES: Readonly<Record<LoadProgress["phase"], string>> = {
  reading: "Reading rows",
  checking: "Comparing with the graph",
  writing: "Writing",
  verifying: "Checking the backup",
  saving: "Saving",
  restoring: "Restoring",
};

const CLEAR_LINE = "\r\u001B[K";

/** Shows how far a load is: one line that changes on a terminal, a line for each phase elsewhere. On standard error. */
export class ProgressLine {
  #phase: string | undefined;
  #open = false;

  constructor(private readonly terminal: Terminal) {}

  show({ phase, done, rate, part, remaining }: LoadProgress): void {
    if (this.terminal.isWatched) {
      const outlook = part === undefined ? "" : `, ${Math.floor(part * 100)} %, ${remaining} s left`;
      const count =
        done === 0 ? "" : `: ${done.toLocaleString("en")} (${rate.toLocaleString("en")} a second${outlook})`;
      this.terminal.note(`${CLEAR_LINE}${PHASES[phase]}${count}`);
      this.#open = true;
    } else if (phase !== this.#phase) {
      this.terminal.note(`${PHASES[phase]}\n`);
    }
    this.#phase = phase;
  }

  /** Takes the line away. */
  end(): void {
    if (this.#open) this.terminal.note(CLEAR_LINE);
    this.#open = false;
  }
}
