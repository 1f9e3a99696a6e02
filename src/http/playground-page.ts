import { type RenderOptions, renderAltair } from "altair-static";
import type { PlaygroundExample } from "./playground-examples.js";

/** Where the files of the page are served; begins and ends with a slash. */
export const PLAYGROUND_ASSETS = "/playground/";

/** Above the editor: what this is, and what else is here. */
const HEADER = `<header class="lodegraph">
  <strong>Lodegraph</strong>
  <span>Who supplies, restricts and cooperates on which mineral, with sources. Each tab is an example: press <b>Send Request</b>.</span>
  <nav>Whole graph: <a href="/export/graphml">GraphML</a> <a href="/export/csv">CSV</a> <a href="/export/json">JSON</a></nav>
</header>`;

/**
 * Makes room for the header, and hides two things: the jokes of an empty result, and the second and third tab of the
 * editor, for scripts around a request, which the page's policy refuses to run.
 */
const STYLE = `
.lodegraph { align-items: baseline; background: #1d3b34; box-sizing: border-box; color: #fff; display: flex; font: 14px/20px system-ui, sans-serif; gap: 12px; height: 40px; overflow: hidden; padding: 10px 16px; white-space: nowrap; }
.lodegraph span { flex: 1; opacity: 0.85; overflow: hidden; text-overflow: ellipsis; }
.lodegraph a { color: #9be3c5; margin-left: 6px; }
.app-wrapper, .app-wrapper > .main-container { height: calc(100vh - 40px) !important; min-height: 0 !important; }
.query-result__none-subtext { visibility: hidden; }
app-query-editor .ant-tabs-tab:nth-child(2), app-query-editor .ant-tabs-tab:nth-child(3) { display: none; }
`;

const OPTIONS = {
  instanceStorageNamespace: "lodegraph_",
  // Accounts, news and updates come from hosts of Altair's makers.
  disableAccount: true,
  initialSubscriptionRequestHandlerId: "graphql-ws",
  initialSettings: {
    "banners.disable": true,
    "alert.disableUpdateNotification": true,
    disablePushNotification: true,
    "plugin.list": [],
    "schema.reloadOnStart": true,
    theme: "light",
  },
} satisfies RenderOptions;

/** Altair opens all tabs, one after the other, and stays at the last; a first visit should begin with the first. */
const OPEN_FIRST_TAB = `
if (localStorage.getItem("lodegraph-visited") === null) {
  localStorage.setItem("lodegraph-visited", "yes");
  // For half a second from when all are there: the last one may be brought to the front late.
  let ticks = 10;
  const waiting = setInterval(() => {
    const tabs = document.querySelectorAll(".window-switcher__item");
    if (tabs.length <= initialWindows.length) return;
    if (!tabs[0].classList.contains("window-switcher__item--active")) tabs[0].click();
    if (--ticks === 0) clearInterval(waiting);
  }, 50);
}
`;

/** The page: Altair's, with a header. It holds no script of its own, so that its policy can refuse all such. */
export function playgroundHtml(): string {
  return renderAltair({ baseURL: PLAYGROUND_ASSETS, serveInitialOptionsInSeperateRequest: "lodegraph.js" })
    .replace("<title>Altair</title>", "<title>Lodegraph playground</title>")
    .replace("</head>", '  <link href="lodegraph.css" rel="stylesheet" />\n  </head>')
    .replace("<app-root>", () => `${HEADER}\n    <app-root>`);
}

/** The style of the header. */
export function playgroundCss(): string {
  return STYLE;
}

/** The script that starts Altair with a tab for each example. Altair wants full addresses, which only the browser knows. */
export function playgroundScript(examples: readonly PlaygroundExample[]): string {
  const windows = examples.map(({ title, query, variables = "" }) => ({
    initialName: title,
    initialQuery: query,
    initialVariables: variables,
  }));
  return `const endpointURL = new URL("/graphql", location.href).href;
const subscriptionsEndpoint = endpointURL.replace(/^http/, "ws");
const initialWindows = ${JSON.stringify(windows)}.map((window) => ({ ...window, endpointURL, subscriptionsEndpoint }));
AltairGraphQL.init({ ...${JSON.stringify(OPTIONS)}, endpointURL, subscriptionsEndpoint, initialWindows });
${OPEN_FIRST_TAB}`;
}
