import { readdir, readFile } from "node:fs/promises";
import { Kind, parse, visit } from "graphql";

const FOLDER = new URL("../../schema/examples/", import.meta.url);
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
const byNumber = new Intl.Collator("en", { numeric: true });

/** The examples as clients send them, in the order of their numbers: `{location, document}`. */
export async function exampleDocuments() {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".graphql")).sort(byNumber.compare);
  return Promise.all(
    files.map(async (location) => ({
      location,
      document: withTypenames(parse(await readFile(new URL(location, FOLDER), "utf8"), { noLocation: true })),
    })),
  );
}

/**
 * Asks each object for its type, but for the root of the operation. Caches of clients need it and would add it, so that the operation
 * that they send would be another than the persisted one.
 */
function withTypenames(document) {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent.kind === Kind.OPERATION_DEFINITION || node.selections.some(isTypename)) return undefined;
      return { ...node, selections: [...node.selections, TYPENAME] };
    },
  });
}

function isTypename({ kind, name }) {
  return kind === Kind.FIELD && name.value === "__typename";
}
