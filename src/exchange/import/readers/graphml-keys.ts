import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";

/** A key that a GraphML file declares for its data. */
export interface GraphmlKey {
  /** The element that it is for; `all` where it is for any. */
  readonly element: string;
  /** `attr.name`; absent where a key is for drawing alone, as yEd has them. */
  readonly name?: string;
  readonly type?: string;
}

/** The keys of a GraphML file, by their ids. */
export class GraphmlKeys {
  readonly #keys = new Map<string, GraphmlKey>();
  readonly #defaults = new Map<GraphmlKey, string>();

  constructor(private readonly file: InputFile) {}

  /** Takes a declaration down. Throws {@link BrokenFileError} for one without id, and where there are too many. */
  add(attributes: ReadonlyMap<string, string>, line: number): GraphmlKey {
    const id = attributes.get("id");
    if (id === undefined) throw this.#broken("The key has no id.", line);
    if (this.#keys.size >= IMPORT_LIMITS.columns) {
      throw this.#broken(`The file has more than ${IMPORT_LIMITS.columns} keys, which is the limit.`, line);
    }
    const name = attributes.get("attr.name");
    const type = attributes.get("attr.type");
    const key = {
      element: attributes.get("for") ?? "all",
      ...(name === undefined ? {} : { name }),
      ...(type === undefined ? {} : { type }),
    };
    this.#keys.set(id, key);
    return key;
  }

  /** The key of a piece of data. Throws {@link BrokenFileError} where none was declared. */
  of(id: string | undefined, line: number): GraphmlKey {
    const key = id === undefined ? undefined : this.#keys.get(id);
    if (key === undefined) throw this.#broken(`No key has the id ${JSON.stringify(id ?? "")}.`, line);
    return key;
  }

  setDefault(key: GraphmlKey, value: string): void {
    this.#defaults.set(key, value);
  }

  /** The values that elements of a name have where they say nothing else. */
  defaultsOf(element: string): Map<string, string> {
    const values = new Map<string, string>();
    for (const [{ element: of, name }, value] of this.#defaults) {
      if (name !== undefined && value !== "" && (of === element || of === "all")) values.set(name, value);
    }
    return values;
  }

  #broken(problem: string, line: number): BrokenFileError {
    return new BrokenFileError({ file: this.file.name, line, problem });
  }
}
