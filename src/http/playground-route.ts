import { fileURLToPath } from "node:url";
import { getDistDirectory } from "altair-static";
import type { FastifyInstance } from "fastify";
import { addAssets } from "./playground-assets.js";
import { readPlaygroundExamples } from "./playground-examples.js";
import { PLAYGROUND_ASSETS, playgroundCss, playgroundHtml, playgroundScript } from "./playground-page.js";
import { PLAYGROUND_POLICY } from "./security-headers.js";

const EXAMPLES = fileURLToPath(new URL("../../schema/examples", import.meta.url));

/**
 * Serves the playground at `/`: Altair from our own files, with a tab for each example. (GraphiQL would do as well; Altair
 * comes built, as files to serve, and names its tabs. What it could ask of its makers' hosts is switched off, and refused.)
 */
export async function addPlaygroundRoute(server: FastifyInstance): Promise<void> {
  const headers = { "content-security-policy": PLAYGROUND_POLICY, "cache-control": "no-cache" };
  const pages = [
    ["/", "text/html", playgroundHtml()],
    [`${PLAYGROUND_ASSETS}lodegraph.css`, "text/css", playgroundCss()],
    [`${PLAYGROUND_ASSETS}lodegraph.js`, "text/javascript", playgroundScript(await readPlaygroundExamples(EXAMPLES))],
  ] as const;
  for (const [url, mediaType, text] of pages) {
    server.get(url, (_request, reply) => reply.type(`${mediaType}; charset=utf-8`).headers(headers).send(text));
  }
  await addAssets(server, { folder: getDistDirectory(), prefix: PLAYGROUND_ASSETS, headers });
}
