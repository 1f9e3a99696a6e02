import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** An operation that the playground opens in a tab of its own. */
export interface PlaygroundExample {
  /** The first line of the file, a comment. */
  readonly title: string;
  readonly query: string;
  /** JSON, from a file of the same name that ends in `.json`; absent where there is none. */
  readonly variables?: string;
}

/** The tenth comes after the second. */
const byNumber = new Intl.Collator("en", { numeric: true });

/** Reads all `*.graphql` of a folder, in the order of the numbers that they begin with. Throws where one has no title. */
export async function readPlaygroundExamples(folder: string): Promise<PlaygroundExample[]> {
  const files = (await readdir(folder)).sort(byNumber.compare);
  return Promise.all(
    files
      .filter((file) => file.endsWith(".graphql"))
      .map(async (file) => {
        const query = await readFile(join(folder, file), "utf8");
        const title = /^# *(\S.*)/.exec(query)?.[1]?.trim();
        if (title === undefined)
          throw new Error(`The first line of ${join(folder, file)} must be a comment: its title.`);
        const beside = file.replace(/graphql$/, "json");
        return files.includes(beside)
          ? { title, query, variables: await readFile(join(folder, beside), "utf8") }
          : { title, query };
      }),
  );
}
