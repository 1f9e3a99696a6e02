import { parentPort } from "node:worker_threads";

// In place of a thread of traversals: answers each with the topologies that it holds by then, or does what the query says.

const held = new Set();

parentPort.on("message", (message) => {
  if (message.kind === "hold") held.add(message.number);
  if (message.kind === "forget") for (const number of held) if (number < message.before) held.delete(number);
  if (message.kind !== "run") return;
  const { does, ms = 0 } = message.request.query;
  if (does === "crash") throw new Error("a crash of the test");
  if (does === "exit") process.exit(7);
  if (does === "fail") parentPort.postMessage({ kind: "failed", error: new Error("a failure of the test") });
  const answer = () => ({ kind: "done", answer: { held: [...held], ran: message.topology }, spent: false });
  if (does !== "fail") setTimeout(() => parentPort.postMessage(answer()), ms);
});
