import { type Command, Option } from "commander";
import { makeAccessKey } from "../../access/make-access-key.js";
import { type AccessKey, ROLE_NAMES, type Role } from "../../domain/access-key.js";
import { BadInputError } from "../../domain/errors.js";
import type { GraphStore } from "../../store/graph-store.js";
import { type CommonOptions, configOf, withStoreOptions } from "../command-options.js";
import { EXIT_CODES } from "../exit-code.js";
import { openExistingStore, openStore } from "../open-store.js";
import type { CommandRunner } from "../run-command.js";
import { table } from "../table.js";

/** Characters of a name: it stands in the log of each write. */
const NAME_LENGTH = 100;

interface AddOptions extends CommonOptions {
  readonly role: Role;
}

/** `lodegraph keys …`: who may write, and read where that needs a key. */
export function addKeysCommand(program: Command, run: CommandRunner): void {
  const keys = program.command("keys").description("make, list and revoke the keys of those who write");

  const add = keys
    .command("add <name>")
    .description("make a key and show it, once: only a hash of it is kept")
    .addOption(new Option("--role <role>", "what its owner may do").choices(ROLE_NAMES).default("editor"));
  withStoreOptions(add).action((name: string, options: AddOptions) =>
    run(options, async (terminal) => {
      requireName(name);
      const { key, text } = makeAccessKey({ name, role: options.role });
      await withStore(openStore(configOf(options)), (store) => store.putAccessKey(key));
      if (options.json) await terminal.writeJson({ ...shown(key), key: text });
      else {
        await terminal.write(`${text}\n`);
        terminal.note(
          `The key of ${JSON.stringify(name)}, ${key.role}. It is not shown again.\nSend it in the header Authorization: Bearer <key>.\n`,
        );
      }
      return EXIT_CODES.done;
    }),
  );

  withStoreOptions(keys.command("list").description("list the keys, revoked ones too")).action(
    (options: CommonOptions) =>
      run(options, async (terminal) => {
        const known = await withStore(openExistingStore(configOf(options)), (store) => store.accessKeys());
        if (options.json) await terminal.writeJson(known.map(shown));
        else {
          const rows = known
            .map(shown)
            .map(({ id, name, role, createdAt, revokedAt }) => [id, name, role, createdAt, revokedAt ?? ""]);
          await terminal.write(table(["ID", "NAME", "ROLE", "MADE", "REVOKED"], rows));
        }
        return EXIT_CODES.done;
      }),
  );

  withStoreOptions(keys.command("revoke <id>").description("make a key invalid, within a second")).action(
    (id: string, options: CommonOptions) =>
      run(options, async (terminal) => {
        const revoked = await withStore(openExistingStore(configOf(options)), (store) => revoke(store, id));
        if (options.json) await terminal.writeJson(shown(revoked));
        else await terminal.write(`The key ${id} of ${JSON.stringify(revoked.name)} is no longer valid.\n`);
        return EXIT_CODES.done;
      }),
  );
}

async function revoke(store: GraphStore, id: string): Promise<AccessKey> {
  const key = (await store.accessKeys()).find((one) => one.id === id);
  if (key === undefined) {
    throw new BadInputError(`No key has the id ${JSON.stringify(id)}. "lodegraph keys list" shows all.`, "id");
  }
  if (key.revokedAt !== undefined) return key;
  const revoked = { ...key, revokedAt: Date.now() };
  await store.putAccessKey(revoked);
  return revoked;
}

function requireName(name: string): void {
  if (name.trim() === "" || name.length > NAME_LENGTH) {
    throw new BadInputError(`The name of a key must have 1 to ${NAME_LENGTH} characters.`, "name");
  }
}

async function withStore<Result>(
  opening: Promise<GraphStore>,
  work: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A key without the hash of its secret, and its instants as people read them. */
function shown({ id, name, role, createdAt, revokedAt }: AccessKey) {
  const made = { id, name, role, createdAt: new Date(createdAt).toISOString() };
  return revokedAt === undefined
    ? { ...made, revokedAt: undefined }
    : { ...made, revokedAt: new Date(revokedAt).toISOString() };
}
