import { getManyValues, isMany, type Many, none } from "stream-chain/defs.js";
import { Assembler } from "stream-json/core/assembler.js";
import { jsonParser, type Token } from "stream-json/core/parser.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";
import { textPieces } from "./text-pieces.js";

/** A value of a JSON document that was asked for. */
export interface JsonRecord {
  /** Which of the paths it is at. */
  readonly path: string;
  readonly value: unknown;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** An object or list that has begun. */
interface Container {
  /** The path of what it holds: of the next value in it. */
  path: string;
  readonly base: string;
}

/** Longer paths lead nowhere that is asked for. */
const LONGEST_PATH = 200;

/**
 * Reads one JSON document as a stream, and gives the values at the paths (`$.nodes.*`, where the star stands for items of a list), each
 * when it ends. Nothing else is kept. Throws {@link BrokenFileError} where it is no JSON, too deep, or a value too long.
 */
export async function* readJson(file: InputFile, paths: ReadonlySet<string>): AsyncGenerator<JsonRecord> {
  // Its types leave out the end of the text, which it is told by none.
  const parse = jsonParser({ streamValues: false }) as (text: string | typeof none) => unknown;
  const values = new JsonValues(paths);
  let line = 1;
  const broken = (problem: string) => new BrokenFileError({ file: file.name, line, problem });

  function* read(text: string | typeof none): Generator<JsonRecord> {
    try {
      const tokens = parse(text);
      for (const token of isMany(tokens) ? getManyValues<Token>(tokens as Many<Token>) : []) {
        const record = values.take(token, line);
        if (record !== undefined) yield record;
      }
    } catch (error) {
      throw broken(`The file is no JSON: ${(error as Error).message.replace(/^Parser /, "the parser ")}.`);
    }
  }

  for await (const piece of textPieces(file)) {
    for (const [index, text] of piece.text.split("\n").entries()) {
      line = piece.line + index;
      values.characters += text.length;
      yield* read(index === 0 ? text : `\n${text}`);
      if (values.characters > IMPORT_LIMITS.documentCharacters) {
        throw broken(`A value is longer than ${IMPORT_LIMITS.documentCharacters} characters, which is the limit.`);
      }
      if (values.depth > IMPORT_LIMITS.documentDepth) {
        throw broken(`Values are more than ${IMPORT_LIMITS.documentDepth} deep, which is the limit.`);
      }
    }
  }
  yield* read(none);
}

/** Puts the values at some paths together out of tokens. */
class JsonValues {
  /** Read since the last value that was let go of. */
  characters = 0;
  readonly #open: Container[] = [];
  #assembler: Assembler | undefined;
  /** How deep the value begins that is put together. */
  #depth = 0;
  #begun: { readonly path: string; readonly line: number } | undefined;

  constructor(private readonly paths: ReadonlySet<string>) {}

  get depth(): number {
    return this.#open.length;
  }

  take(token: Token, line: number): JsonRecord | undefined {
    const { name } = token;
    if (name === "keyValue") {
      const container = this.#open.at(-1)!;
      container.path = `${container.base}.${token.value}`.slice(0, LONGEST_PATH);
      this.#assembler?.consume(token);
      return undefined;
    }
    if (name === "endObject" || name === "endArray") return this.#end(token);
    const path = this.#open.at(-1)?.path ?? "$";
    const begins = name === "startObject" || name === "startArray";
    if (this.#assembler === undefined && this.paths.has(path)) {
      if (!begins) return this.#let({ path, line, value: "value" in token ? scalar(token) : undefined });
      this.#assembler = new Assembler();
      this.#depth = this.#open.length;
      this.#begun = { path, line };
    }
    this.#assembler?.consume(token);
    if (begins) {
      const base = this.#assembler === undefined ? path : "";
      this.#open.push({ base, path: name === "startArray" ? `${base}.*`.slice(0, LONGEST_PATH) : base });
    } else if (this.#assembler === undefined) {
      this.characters = 0;
    }
    return undefined;
  }

  #end(token: Token): JsonRecord | undefined {
    this.#open.pop();
    if (this.#assembler === undefined) {
      this.characters = 0;
      return undefined;
    }
    this.#assembler.consume(token);
    if (this.#open.length > this.#depth) return undefined;
    const value: unknown = this.#assembler.current;
    this.#assembler = undefined;
    return this.#let({ ...this.#begun!, value });
  }

  #let(record: JsonRecord): JsonRecord {
    this.characters = 0;
    return record;
  }
}

function scalar(token: Token & { readonly value: unknown }): unknown {
  return token.name === "numberValue" ? Number(token.value) : token.value;
}
