/** The lines of a log that tell who was refused. */
export function refusalsIn(log: string): Record<string, unknown>[] {
  return log
    .split("\n")
    .filter((line) => line.includes('"access.refused"'))
    .map((line) => JSON.parse(line));
}
