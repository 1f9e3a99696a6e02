// @ts-check
// Subscribers to all changes of a server, in a process of their own, which audience.mjs starts. Says when all of them listen, and of each
// revision when it arrived at each; ends with its parent.
import { once } from "node:events";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { machineTime } from "./clock.mjs";

const SUBSCRIPTION =
  "subscription { changes { revision { number } changes { kind relationship { id type from { id } to { id } } } } }";

/** @typedef {{ readonly changes: { readonly revision: { readonly number: number } | null, readonly changes: readonly unknown[] } }} Changes */

process.once("disconnect", () => process.exit());
/** @type {import("./audience.mjs").AudienceSettings[]} */
const [settings] = await once(process, "message");
if (settings === undefined) throw new Error("The subscribers were told nothing.");
const { url, key, subscribers } = settings;

let listening = 0;
let revision = -1;
/** @type {number[]} */
let arrivals = [];

for (let subscriber = 0; subscriber < subscribers; subscriber++) subscribe();

/** Subscribes over a connection of its own: it is another client. */
function subscribe() {
  const client = createClient({
    url: `${url.replace(/^http/, "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
  });
  client.subscribe(
    { query: SUBSCRIPTION },
    {
      next: ({ data, errors }) => {
        const arrival = machineTime();
        if (errors !== undefined || data == null) return fail(errors);
        hear(/** @type {Changes} */ (/** @type {unknown} */ (data)), arrival);
      },
      error: fail,
      complete: () => fail("A subscription has ended."),
    },
  );
}

/** Counts the first event, which only says that one listens, and the arrivals of a revision. @param {Changes} event @param {number} arrival */
function hear({ changes: event }, arrival) {
  if (event.changes.length === 0) {
    if (++listening === subscribers) say("listening");
    return;
  }
  if (arrivals.length > 0 && revision !== event.revision?.number)
    return fail("A revision came before the last was everywhere.");
  revision = event.revision?.number ?? -1;
  if (arrivals.push(arrival) < subscribers) return;
  say({ revision, arrivals });
  arrivals = [];
}

/** @param {import("./audience.mjs").Heard} heard */
function say(heard) {
  process.send?.(heard);
}

/** @param {unknown} reason */
function fail(reason) {
  console.error("A subscriber has failed:", reason);
  process.exit(1);
}
