import { SaxesParser, type SaxesTagNS } from "saxes";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";
import { textPieces } from "./text-pieces.js";

/** An element that begins: its name and attributes without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The line on which its tag ends, from 1. */
  readonly line: number;
}

/** What is told of a document, in its order. */
export interface XmlListener {
  open(element: XmlElement): void;
  /** Characters between two marks; entities and CDATA are read. */
  text(characters: string): void;
  close(name: string): void;
}

const UTF8 = /^(utf-?8|us-ascii)$/i;
/** The parser writes the place before what is wrong. */
const PLACE = /^\d+:\d+: /;

/**
 * Reads XML as a stream and tells the listener what is in it; each step of the iteration is a piece of the file. Throws
 * {@link BrokenFileError} where it is not well-formed, too long between two marks, too deep, or has a document type: with it go
 * entities and all that is outside of the file, which are never read.
 */
export async function* readXml(file: InputFile, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true });
  let since = 0;
  let depth = 0;
  const broken = (problem: string) => new BrokenFileError({ file: file.name, line: parser.line, problem });
  const mark = () => {
    since = parser.position;
  };
  parser.on("error", ({ message }) => {
    throw broken(`The file is not well-formed XML: ${message.replace(PLACE, "")}`);
  });
  parser.on("doctype", () => {
    throw broken("The file has a DOCTYPE. Take it away: document types and entities of a file's own are not read.");
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !UTF8.test(encoding)) {
      throw broken(`The file says that it is ${encoding}. Save it with the encoding UTF-8.`);
    }
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    mark();
    depth += 1;
    if (depth > IMPORT_LIMITS.documentDepth) {
      throw broken(`Elements are more than ${IMPORT_LIMITS.documentDepth} deep, which is the limit.`);
    }
    const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
    listener.open({ name: tag.local, attributes, line: parser.line });
  });
  parser.on("closetag", (tag: SaxesTagNS) => {
    mark();
    depth -= 1;
    listener.close(tag.local);
  });
  const text = (characters: string) => {
    mark();
    listener.text(characters);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  for await (const piece of textPieces(file)) {
    parser.write(piece.text);
    if (parser.position - since > IMPORT_LIMITS.sourceListCharacters) throw broken(tooLong());
    yield;
  }
  parser.close();
  yield;
}

function tooLong(): string {
  return `A text or tag is longer than ${IMPORT_LIMITS.sourceListCharacters} characters, which is the limit.`;
}
