import type { FastifyInstance } from "fastify";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** What a shutdown ends, and how. */
export interface ShutdownOptions {
  readonly server: FastifyInstance;
  /** Closes what the server reads from; called when no request runs any more. */
  readonly close: () => Promise<void>;
  /** Time that running requests have, ms; then their connections are cut. */
  readonly timeoutMs: number;
  /** Ends the process; replaced in tests. */
  readonly exit?: (code: number) => void;
}

/** Ends the server on the first SIGTERM or SIGINT, and at once on the second. */
export function shutDownOnSignals(options: ShutdownOptions): void {
  const { server, exit = process.exit } = options;
  let closing = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (closing) {
        server.log.warn(`${signal} again: ending at once`);
        exit(1);
        return;
      }
      closing = true;
      server.log.info(`${signal}: finishing running requests`);
      void shutDown(options).then(exit);
    });
  }
}

/**
 * Takes no more requests, lets running ones finish within the time, then closes what they read from.
 * Answers the exit code: 0, or 1 where something could not be closed.
 */
export async function shutDown({ server, close, timeoutMs }: ShutdownOptions): Promise<number> {
  const timer = setTimeout(() => {
    server.log.warn(`requests still run after ${timeoutMs} ms: cutting their connections`);
    server.server.closeAllConnections();
  }, timeoutMs);
  let code = 0;
  for (const step of [() => server.close(), close]) {
    try {
      await step();
    } catch (error) {
      server.log.error({ err: error }, "could not be closed");
      code = 1;
    }
  }
  clearTimeout(timer);
  return code;
}
