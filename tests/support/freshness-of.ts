import { askGraphQL } from "./http-test-server.js";

/** What a server says of how fresh its answers are. */
export interface AnsweredFreshness {
  readonly revision: number;
  readonly recordedAt: string | null;
  readonly lagMs: number;
  readonly projection: number;
}

/** Asks a server how fresh its answers are. */
export async function freshnessOf(url: string): Promise<AnsweredFreshness> {
  const { extensions, text } = await askGraphQL(url, "{ __typename }", undefined, { freshness: true });
  if (extensions === undefined) throw new Error(`The answer has no extensions: ${text}`);
  return extensions.freshness as AnsweredFreshness;
}
