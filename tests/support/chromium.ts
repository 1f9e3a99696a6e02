import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Only 127.0.0.1 can be reached; names resolve to nothing, and the browser's own errands are switched off. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** Where Chromium or Chrome is; undefined where there is none. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => path !== undefined && existsSync(path));
}

/** A page of a browser that reaches loopback alone. */
export interface IsolatedPage {
  readonly page: Page;
  /** Every address of another host that the page asked for. */
  readonly foreignRequests: readonly string[];
  /** What the page reported as errors, policy violations among them. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Opens a page in a browser of its own, with a profile that is deleted when it is closed. */
export async function openIsolatedPage(executablePath: string): Promise<IsolatedPage> {
  const profile = await mkdtemp(join(tmpdir(), "lodegraph-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: { width: 1_440, height: 900 },
  });
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  await refuseForeign(context, foreignRequests);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return {
    page,
    foreignRequests,
    errors,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function refuseForeign(context: BrowserContext, foreignRequests: string[]): Promise<void> {
  const record = (url: string) => {
    if (/^(https?|wss?):/.test(url) && new URL(url).hostname !== "127.0.0.1") foreignRequests.push(url);
  };
  context.on("request", (request) => record(request.url()));
  context.on("page", (page) => page.on("websocket", (socket) => record(socket.url())));
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
}
