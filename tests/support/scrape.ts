/** The samples of a server's `/metrics`, by name and labels as they are written: `lodegraph_ready`, `x_total{code="y"}`. */
export async function scrape(url: string): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const samples = [...text.matchAll(/^([a-z][^ ]*(?:\{[^}]*\})?) (\S+)$/gim)];
  return Object.fromEntries(samples.map(([, name, value]) => [name, Number(value)]));
}
