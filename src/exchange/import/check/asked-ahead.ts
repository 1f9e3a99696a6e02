import { IMPORT_LIMITS } from "../import-limits.js";

/** A page, and what was found for it. */
export interface Answered<Page, Found> {
  readonly page: Page;
  readonly found: Found;
}

/**
 * Pages with what the graph has for each, in their order. The next ones are asked for while one is worked on, since a graph that is in
 * another process answers several at the same time. Throws what `ask` throws.
 */
export async function* askedAhead<Page, Found>(
  pages: Iterable<Page>,
  ask: (page: Page) => Promise<Found>,
): AsyncGenerator<Answered<Page, Found>> {
  const asked: Promise<Answered<Page, Found>>[] = [];
  for (const page of pages) {
    const answer = ask(page).then((found) => ({ page, found }));
    // Its error is told when its turn comes.
    answer.catch(() => undefined);
    asked.push(answer);
    if (asked.length >= IMPORT_LIMITS.pagesAsked) yield await asked.shift()!;
  }
  for (const answer of asked) yield await answer;
}
