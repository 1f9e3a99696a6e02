import { caption } from "./caption.js";
import type { ExportContext, ExportRecords } from "./export-records.js";
import type { ExportedRelationship } from "./exported-record.js";
import { mermaidComment, mermaidText } from "./mermaid-text.js";
import { sealedText } from "./sealed-text.js";

/** What Mermaid draws unless its page is set up for more; a diagram can't raise these limits for itself. */
const DEFAULT_MAX_EDGES = 500;
const DEFAULT_MAX_TEXT_SIZE = 50_000;
/**
 * Characters that the provenance and what is said of the limits may have. Most have some 1,000, and room for many more keeps the text equal whatever
 * way the question was asked.
 */
const PROVENANCE_ROOM = 5_000;
/** Characters that the provenance has beyond what is known of it before the end: the seals. */
const SEALS_ROOM = 1_000;

/**
 * A Mermaid flowchart. Names, kinds (as classes), types and dates are drawn. A comment of JSON before each node and edge tells
 * its id, and for an edge its statement, dates, status and citations; the sources and the provenance follow at the end, for Mermaid's
 * limit of text leaves no room for more. Nodes go by numbers, since ids could be words of Mermaid. A diagram beyond the
 * default limits says so before its provenance.
 */
export const writeMermaid = sealedText({
  body: flowchart,
  carrier: (provenance) => mermaidComment({ provenance }),
});

async function* flowchart(records: ExportRecords, context: ExportContext = {}): AsyncGenerator<string> {
  const nodes = new Map<string, string>();
  let size = 0;
  let edges = 0;
  const measured = (text: string) => {
    size += text.length;
    return text;
  };

  yield measured("flowchart LR\n");
  for await (const { id, kind, name } of records.entities()) {
    const node = `n${nodes.size + 1}`;
    nodes.set(id, node);
    yield measured(`${mermaidComment({ id, kind })}${node}[${mermaidText(name)}]:::${kind}\n`);
  }
  for await (const relationship of records.relationships()) {
    edges += 1;
    const [from, to] = [nodes.get(relationship.from), nodes.get(relationship.to)];
    const label = mermaidText(caption(relationship));
    yield measured(`${mermaidComment(remark(relationship))}${from} -->|${label}| ${to}\n`);
  }
  for (const source of records.sources()) yield measured(mermaidComment({ source }));

  const { provenance } = context;
  const whole = size + Math.max(PROVENANCE_ROOM, mermaidComment({ provenance }).length + SEALS_ROOM);
  if (edges > DEFAULT_MAX_EDGES || whole > DEFAULT_MAX_TEXT_SIZE) {
    yield `%% To draw this, Mermaid's maxEdges must be ${edges} and its maxTextSize ${whole} at least.\n`;
  }
}

function remark({
  id,
  type,
  validFrom,
  validTo,
  status,
  confidence,
  statement,
  sources,
}: ExportedRelationship): object {
  const citations = sources.map(({ id: source, quote, locator }) => ({ source, quote, locator }));
  return { id, type, validFrom, validTo, status, confidence, statement, citations };
}
