import { graphRows } from "../graphs/graph-rows.js";
import type { InputFile } from "../input-file.js";
import { cellsOf, isObject, type Place, type Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import { type JsonRecord, readJson } from "./json-document.js";
import type { ReadContext, Report } from "./reader.js";

/** Where a document keeps its nodes and edges, and how it names their ids and ends. */
type Role = "node" | "edge" | "source" | "directed";

/** Node-link JSON (networkx, D3) and Cytoscape's; what is elsewhere in a document is passed over. */
const ROLES: Readonly<Record<string, Role>> = {
  "$.nodes.*": "node",
  "$.links.*": "edge",
  "$.edges.*": "edge",
  "$.graph.sources.*": "source",
  "$.directed": "directed",
  "$.elements.nodes.*": "node",
  "$.elements.edges.*": "edge",
  "$.data.sources.*": "source",
};

const PATHS: ReadonlySet<string> = new Set(Object.keys(ROLES));

/**
 * The rows of a JSON document: our exports JSON and CYTOSCAPE, or node-link JSON of networkx and D3 (`nodes`, and `links` or `edges` with
 * `source` and `target`). Nodes are entities, links relationships, their other values the columns.
 */
export async function* readJsonGraph(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  const graph = graphRows(report, context);
  let directed = true;
  let found = false;
  for await (const { path, value, line } of readJson(file, PATHS)) {
    const place = { file: file.name, line };
    const role = ROLES[path];
    found ||= role === "node" || role === "edge";
    if (role === "directed") directed = value !== false;
    else if (role === "source") yield* graph.sources([value], place);
    else yield* elementRows({ path, value, line }, place);
  }
  if (!found) {
    const problem = "The file holds no graph: it has neither nodes and links, nor elements with nodes and edges.";
    throw new BrokenFileError({ file: file.name, line: 1, problem });
  }

  function* elementRows({ path, value }: JsonRecord, place: Place): Generator<Row> {
    const name = ROLES[path] === "node" ? "node" : "edge";
    const record = isObject(value) && "data" in value && isObject(value.data) ? value.data : value;
    if (!isObject(record)) {
      report({ ...place, problem: `The ${name} is no record. Write it as { … }.` });
      return;
    }
    const { id, source, target, ...columns } = Object.fromEntries(cellsOf(record));
    const values = new Map(Object.entries(columns));
    if (name === "node") {
      const said = idOf(id);
      if (said === undefined) report({ ...place, column: "id", problem: "The value is missing." });
      else yield* graph.node({ place, values, id: said });
      return;
    }
    const [from, to] = [idOf(source), idOf(target)];
    if (from === undefined || to === undefined) {
      const column = from === undefined ? "source" : "target";
      report({ ...place, column, problem: "The value is missing. It is the id of a node." });
      return;
    }
    const said = idOf(id);
    yield* graph.edge({ place, values, from, to, directed, ...(said === undefined ? {} : { id: said }) });
  }
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
