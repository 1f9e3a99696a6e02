import { SaxesParser } from "saxes";
import { BadInputError } from "../../domain/errors.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";
import { recordOfCells } from "./flat-record.js";

/** The columns of an element of the graph: its attributes, and its data by the names of their keys. */
interface Element {
  readonly name: string;
  readonly cells: Record<string, string>;
}

/** Reads GraphML whose keys have the names of our columns, whatever their ids. What is no XML is BAD_USER_INPUT. */
export function readGraphml(text: string): ExportedRecords {
  const names = new Map<string, string>();
  const records: FoundRecord[] = [];
  const graph: Element = { name: "graph", cells: {} };
  let element = graph;
  let datum: { readonly column: string; text: string } | undefined;

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const attribute = (key: string) => String(attributes[key] ?? "");
    if (name === "key") names.set(attribute("id"), attribute("attr.name"));
    else if (name === "node") element = { name, cells: { id: attribute("id") } };
    else if (name === "edge") {
      element = { name, cells: { id: attribute("id"), from: attribute("source"), to: attribute("target") } };
    } else if (name === "data") datum = { column: names.get(attribute("key")) ?? attribute("key"), text: "" };
  });
  const append = (piece: string) => {
    if (datum !== undefined) datum.text += piece;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", ({ name }) => {
    if (name === "data" && datum !== undefined) {
      element.cells[datum.column] = datum.text;
      datum = undefined;
    } else if (name === element.name && element !== graph) {
      records.push(recordOfCells(name === "node" ? "entity" : "relationship", element.cells));
      element = graph;
    }
  });
  parser.on("error", (error) => {
    throw new BadInputError(`The file is no XML: ${error.message}`);
  });
  parser.write(text).close();

  const { provenance, sources } = graph.cells;
  const carried = carriedProvenance(provenance && parsedJson(provenance, "The provenance"));
  const cited = parsedJson(sources ?? "[]", "The list of sources") as FoundRecord["record"][];
  return {
    provenance: carried,
    records: [...records, ...cited.map((record) => ({ kind: "source" as const, record }))],
  };
}
