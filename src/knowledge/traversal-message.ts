import type { MessagePort } from "node:worker_threads";
import type { Topology } from "../graph/projection/topology.js";
import type { TraversalName } from "../graph/traversals.js";
import type { TraversalRequest } from "./traverser.js";

/** What a thread of traversals is told. Messages are taken one after the other. */
export type ThreadMessage = HoldTopology | ForgetTopologies | RunTraversal;

/** Shows a topology to the thread, under its number, until it is to be forgotten. Shares its memory, copies nothing. */
interface HoldTopology {
  readonly kind: "hold";
  readonly number: number;
  readonly topology: Topology;
}

/** Lets go of all topologies with lower numbers. */
interface ForgetTopologies {
  readonly kind: "forget";
  readonly before: number;
}

/** Asks for an answer: one message back. */
export interface RunTraversal {
  readonly kind: "run";
  readonly request: TraversalRequest<TraversalName>;
  /** The number of a topology that the thread holds. */
  readonly topology: number;
  /** By the clock of {@link processClock}. */
  readonly deadline: number;
  /** The memory of a CancelFlag. */
  readonly cancel: SharedArrayBuffer;
  /** Time after which it is given up without an answer, from when it begins, where it may take longer; Infinity for no such time. */
  readonly trialMs: number;
}

/** What a thread answers. */
export type ThreadAnswer = TraversalDone | TrialOver | TraversalFailed;

/** The answer, but for its long lists. */
export interface TraversalDone {
  readonly kind: "done";
  readonly answer: unknown;
  /** Where the rest of the lists waits, to be read piece by piece; absent where nothing is missing. */
  readonly rest?: MessagePort;
  readonly spent: boolean;
}

/** The time of a trial was up. */
interface TrialOver {
  readonly kind: "over";
}

interface TraversalFailed {
  readonly kind: "failed";
  readonly error: unknown;
}

/** Milliseconds by a clock that all threads of the process share; performance.now() begins anew in each. */
export function processClock(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
