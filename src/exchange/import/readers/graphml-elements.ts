import type { GraphRows } from "../graphs/graph-rows.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import type { Place, Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import { type GraphmlKey, GraphmlKeys } from "./graphml-keys.js";
import type { XmlElement, XmlListener } from "./xml.js";

/** Where what was read goes. */
export interface GraphmlOutput {
  rows(rows: readonly Row[]): void;
  passOver(what: string): void;
}

/** A node or edge that has begun. */
interface OpenElement {
  readonly name: "node" | "edge";
  readonly place: Place;
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, string>;
  drawn?: string;
  /** Whether edges of its graph have a direction. */
  readonly directed: boolean;
  characters: number;
}

/** Text of ours: of a value, of a key's default, or what yEd draws. */
interface OpenText {
  readonly element: string;
  readonly key: GraphmlKey | undefined;
  text: string;
}

/** Elements of GraphML that the graph has no place for. */
const PASSED_OVER: ReadonlyMap<string, string> = new Map([
  ["hyperedge", "hyperedges"],
  ["port", "ports"],
]);
/** What an export of ours says of itself: of the file, not of the graph. */
const PROVENANCE = "provenance";
/** What yEd draws on a node or edge, within the data of it. */
const DRAWN = new Set(["NodeLabel", "EdgeLabel"]);

/** Gathers the nodes and edges of a GraphML document; each is made into rows when it ends. */
export class GraphmlElements implements XmlListener {
  readonly #keys: GraphmlKeys;
  /** Nodes that others are within, and the innermost, or an edge. */
  readonly #open: OpenElement[] = [];
  readonly #directed: boolean[] = [];
  #text: OpenText | undefined;
  #key: GraphmlKey | undefined;
  #root: string | undefined;
  #line = 1;

  constructor(
    private readonly file: InputFile,
    private readonly graph: GraphRows,
    private readonly output: GraphmlOutput,
  ) {
    this.#keys = new GraphmlKeys(file);
  }

  open({ name, attributes, line }: XmlElement): void {
    this.#line = line;
    if (this.#root === undefined) this.#begin(name);
    switch (name) {
      case "key":
        this.#key = this.#keys.add(attributes, line);
        return;
      case "default":
      case "data":
        this.#text = {
          element: name,
          key: name === "default" ? this.#key : this.#keys.of(attributes.get("key"), line),
          text: "",
        };
        return;
      case "graph":
        this.#directed.push(attributes.get("edgedefault") !== "undirected");
        if (this.#open.length > 0) this.output.passOver("graphs within nodes: their nodes are read as all others");
        return;
      case "node":
      case "edge":
        this.#open.push(this.#element(name, attributes));
        return;
      default:
        if (DRAWN.has(name)) this.#text = { element: name, key: undefined, text: "" };
        if (PASSED_OVER.has(name)) this.output.passOver(PASSED_OVER.get(name)!);
    }
  }

  text(characters: string): void {
    const text = this.#text;
    if (text === undefined) return;
    text.text += characters;
    const element = this.#open.at(-1);
    if (element === undefined) return;
    element.characters += characters.length;
    if (element.characters > IMPORT_LIMITS.documentCharacters) {
      throw this.#broken(
        `A ${element.name} has more than ${IMPORT_LIMITS.documentCharacters} characters, which is the limit.`,
      );
    }
  }

  close(name: string): void {
    if (this.#text?.element === name) {
      this.#endText(this.#text);
      this.#text = undefined;
    }
    if (name === "key") this.#key = undefined;
    if (name === "graph") this.#directed.pop();
    if (name !== "node" && name !== "edge") return;
    const element = this.#open.pop();
    if (element !== undefined) this.output.rows(this.#rowsOf(element));
  }

  /** To be called behind the last piece. */
  end(): void {
    if (this.#root === undefined) throw this.#broken("The file is empty.");
  }

  #begin(name: string): void {
    if (name !== "graphml") throw this.#broken(`The file is no GraphML: its root is <${name}>, not <graphml>.`);
    this.#root = name;
  }

  #element(name: "node" | "edge", attributes: ReadonlyMap<string, string>): OpenElement {
    const said = attributes.get("directed");
    const directed = said === undefined ? (this.#directed.at(-1) ?? true) : said !== "false";
    return {
      name,
      place: { file: this.file.name, line: this.#line },
      attributes,
      values: this.#keys.defaultsOf(name),
      directed,
      characters: 0,
    };
  }

  #endText({ element, key, text }: OpenText): void {
    if (element === "default") {
      if (key !== undefined) this.#keys.setDefault(key, text);
      return;
    }
    const open = this.#open.at(-1);
    if (DRAWN.has(element)) {
      if (open !== undefined && text.trim() !== "") open.drawn ??= text.trim();
      return;
    }
    if (key?.name === undefined || text === "") return;
    if (open !== undefined) open.values.set(key.name, key.type === "boolean" ? text.toLowerCase() : text);
    else if (key.name === "sources") this.output.rows(this.graph.sources(text, this.#place()));
    else if (key.name !== PROVENANCE) this.output.passOver(`graph attribute ${JSON.stringify(key.name)}`);
  }

  #rowsOf({ name, place, attributes, values, drawn, directed }: OpenElement): readonly Row[] {
    const common = { place, values, ...(drawn === undefined ? {} : { drawn }) };
    const required = (attribute: string): string => {
      const value = attributes.get(attribute);
      if (value === undefined) throw this.#broken(`The ${name} has no attribute ${attribute}.`, place.line);
      return value;
    };
    if (name === "node") return this.graph.node({ ...common, id: required("id") });
    const id = attributes.get("id");
    const ends = { from: required("source"), to: required("target") };
    return this.graph.edge({ ...common, ...ends, directed, ...(id === undefined ? {} : { id }) });
  }

  #place(): Place {
    return { file: this.file.name, line: this.#line };
  }

  #broken(problem: string, line = this.#line): BrokenFileError {
    return new BrokenFileError({ file: this.file.name, line, problem });
  }
}
