// Takes the README's picture of the playground: node scripts/screenshot.mjs [URL] [FILE]
// against a running server with the shipped data. Needs Chromium: CHROMIUM_PATH, or one of the usual places.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const [url = "http://127.0.0.1:4000", file = "docs/playground.png"] = process.argv.slice(2);
const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = places.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) throw new Error("There is no Chromium. Set CHROMIUM_PATH.");

const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
  await page.goto(url);
  const tab = page.locator(".window-switcher__item", { hasText: "China to Japan" });
  await page.locator(".window-switcher__item--active", { hasText: "Who supplies" }).waitFor();
  await tab.click();
  await page.getByRole("button", { name: "Send Request" }).click();
  await page.locator(".query-result__list-item").getByText('"outcome"').first().waitFor();
  // Notices of the editor go away by themselves.
  await page.waitForTimeout(6_000);
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
