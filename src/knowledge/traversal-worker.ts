import { parentPort } from "node:worker_threads";
import { Budget, TrialEnded } from "../graph/budget.js";
import { CancelFlag } from "../graph/cancel-flag.js";
import type { Topology } from "../graph/projection/topology.js";
import { runTraversal } from "../graph/traversals.js";
import { splitAnswer } from "./answer-pieces.js";
import { processClock, type RunTraversal, type ThreadAnswer, type ThreadMessage } from "./traversal-message.js";

// The module of a worker thread: runs traversals, one after the other, over topologies that the main thread shows it.

const topologies = new Map<number, Topology>();

parentPort!.on("message", (message: ThreadMessage) => {
  switch (message.kind) {
    case "hold":
      topologies.set(message.number, message.topology);
      break;
    case "forget":
      for (const number of topologies.keys()) if (number < message.before) topologies.delete(number);
      break;
    case "run":
      send(message);
      break;
  }
});

function send(job: RunTraversal): void {
  try {
    const { request, topology, trialMs } = job;
    const timeLeft = job.deadline - processClock();
    const budget = new Budget(Math.min(timeLeft, trialMs), {
      cancel: new CancelFlag(job.cancel),
      isTrial: trialMs < timeLeft,
    });
    const { answer, rest } = splitAnswer(runTraversal(topologies.get(topology)!, request, budget));
    const done: ThreadAnswer = { kind: "done", answer, spent: budget.spent, ...(rest && { rest }) };
    parentPort!.postMessage(done, rest === undefined ? [] : [rest]);
  } catch (error) {
    const failed: ThreadAnswer = error instanceof TrialEnded ? { kind: "over" } : { kind: "failed", error };
    parentPort!.postMessage(failed);
  }
}
