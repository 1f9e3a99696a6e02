import { parentPort } from "node:worker_threads";
import { Budget } from "../graph/budget.js";
import { CancelFlag } from "../graph/cancel-flag.js";
import type { Topology } from "../graph/topology.js";
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
    const budget = new Budget(job.deadline - processClock(), { cancel: new CancelFlag(job.cancel) });
    const { answer, rest } = splitAnswer(runTraversal(topologies.get(job.topology)!, job.request, budget));
    const done: ThreadAnswer = { kind: "done", answer, spent: budget.spent, ...(rest && { rest }) };
    parentPort!.postMessage(done, rest === undefined ? [] : [rest]);
  } catch (error) {
    parentPort!.postMessage({ kind: "failed", error } satisfies ThreadAnswer);
  }
}
