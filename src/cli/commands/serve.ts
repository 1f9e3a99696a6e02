import type { Command } from "commander";
import { type CommonOptions, configOf } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import type { CommandRunner } from "../run-command.js";

interface ServeOptions extends Pick<CommonOptions, "data"> {
  readonly port?: string;
  readonly host?: string;
}

/** `lodegraph serve`: the API and the playground, until it is told to stop. */
export function addServeCommand(program: Command, run: CommandRunner): void {
  program
    .command("serve")
    .description("serve the GraphQL API and the playground; an empty store is filled with the shipped data")
    .option("--port <port>", "port to listen on (default: PORT, else 4000); 0 takes a free one")
    .option("--host <address>", "address to listen on (default: HOST, else 127.0.0.1)")
    .option(
      "--data <dir>",
      "folder of the embedded store (default: LODEGRAPH_DATA, else ./.lodegraph); comes before NEO4J_URI",
    )
    .action((options: ServeOptions) =>
      run({}, async (terminal) => {
        const config = configOf(options, { PORT: options.port, HOST: options.host });
        const { serveStore } = await import("../serve-store.js");
        await serveStore(config, terminal);
        return EXIT_CODES.done;
      }),
    );
}
