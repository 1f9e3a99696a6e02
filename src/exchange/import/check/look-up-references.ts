import type { StagingArea } from "../staging/staging-area.js";
import type { GraphReader } from "./graph-reader.js";

/** Makes known to the staging area what its records refer to: their own entities and sources, and those of the graph (if any). */
export async function lookUpReferences(area: StagingArea, graph: GraphReader | undefined): Promise<void> {
  area.execute("reset");
  if (graph === undefined) return;
  area.execute("collect-missing-entities");
  for (const page of area.pages<[string]>("page-missing", "")) {
    const found = await graph.entities(page.map(([id]) => id));
    for (const { id, kind } of found) area.run("insert-known-entity", [id, kind]);
  }
  area.execute("collect-missing-sources");
  for (const page of area.pages<[string]>("page-missing", "")) {
    const found = await graph.sources(page.map(([id]) => id));
    for (const { id } of found) area.run("insert-known-source", [id]);
  }
}
