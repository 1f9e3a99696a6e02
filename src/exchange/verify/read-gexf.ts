import { SaxesParser } from "saxes";
import { BadInputError } from "../../domain/errors.js";
import { GEXF_CLAIM_LABEL } from "../export/write-gexf.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";
import { recordOfCells } from "./flat-record.js";

/** A node or an edge that is being read. */
interface Element {
  readonly name: string;
  readonly cells: Record<string, string>;
}

/**
 * Reads GEXF as the format writes it: attributes under the names of our columns, the sources and the provenance in comments of JSON. What is no XML
 * is BAD_USER_INPUT.
 */
export function readGexf(text: string): ExportedRecords {
  const records: FoundRecord[] = [];
  let element: Element | undefined;
  let provenance: unknown;

  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const attribute = (key: string) => String(attributes[key] ?? "");
    if (name === "node") element = { name, cells: { id: attribute("id"), name: attribute("label") } };
    else if (name === "edge") {
      element = { name, cells: { id: attribute("id"), from: attribute("source"), to: attribute("target") } };
    } else if (name === "attvalue" && element !== undefined) {
      const column = attribute("for");
      element.cells[column === GEXF_CLAIM_LABEL ? "label" : column] = attribute("value");
    }
  });
  parser.on("closetag", ({ name }) => {
    if (element === undefined || name !== element.name) return;
    records.push(recordOfCells(name === "node" ? "entity" : "relationship", element.cells));
    element = undefined;
  });
  parser.on("comment", (comment) => {
    const json = comment.trim();
    if (!/^\{"(source|provenance)":/.test(json)) return;
    const told = parsedJson(json, "A comment") as {
      readonly source?: FoundRecord["record"];
      readonly provenance?: unknown;
    };
    if (told.source !== undefined) records.push({ kind: "source", record: told.source });
    provenance = told.provenance ?? provenance;
  });
  parser.on("error", (error) => {
    throw new BadInputError(`The file is no XML: ${error.message}`);
  });
  parser.write(text).close();
  return { provenance: carriedProvenance(provenance), records };
}
