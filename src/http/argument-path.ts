import { type GraphQLError, Kind, type Token, TokenKind } from "graphql";

/** The kinds of a written value. */
const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

const OPENING: ReadonlySet<string> = new Set([TokenKind.PAREN_L, TokenKind.BRACE_L, TokenKind.BRACKET_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.PAREN_R, TokenKind.BRACE_R, TokenKind.BRACKET_R]);

/** Whether the fault was found at a value that the document writes: it is of the caller's input, as in a variable. */
export function isAtValue({ nodes }: GraphQLError): boolean {
  return VALUE_KINDS.has(nodes?.[0]?.kind ?? "");
}

/**
 * The path to the argument that graphql-js faults, such as `where.minerals[0]`: in the arguments of a field where the
 * document writes the value, in the variables where one holds it. Undefined where the fault is of no value.
 */
export function argumentPath(error: GraphQLError): string | undefined {
  const [, variable, within] =
    /^Variable "\$(\w+)"(?: got invalid value .*? at "(\1[\w.[\]]+)"; )?/s.exec(error.message) ?? [];
  if (variable !== undefined) return within ?? variable;
  const node = error.nodes?.[0];
  if (!isAtValue(error) && node?.kind !== Kind.VARIABLE) return undefined;
  return node?.loc && pathTo(node.loc.startToken);
}

/** A pair of brackets that is open: the name written last in it, and the values that have ended in it. */
interface Brackets {
  readonly opening: Token;
  name: string;
  values: number;
}

// The tokens are read, not the nodes: nodes don't know their parents, and no nesting is too deep for a loop.
function pathTo(value: Token): string {
  const open: Brackets[] = [];
  for (let token = firstOf(value); token !== value; token = token.next!) {
    if (token.kind === TokenKind.COMMENT) continue;
    if (OPENING.has(token.kind)) {
      open.push({ opening: token, name: "", values: 0 });
      continue;
    }
    if (CLOSING.has(token.kind)) open.pop();
    const innermost = open.at(-1);
    if (innermost === undefined) continue;
    if (token.kind === TokenKind.COLON) innermost.name = previous(token).value;
    // The name of a variable follows its $, which has been counted.
    else if (previous(token).kind !== TokenKind.DOLLAR) innermost.values++;
  }
  const argumentsOf = open.findLastIndex(({ opening }) => opening.kind === TokenKind.PAREN_L);
  return open
    .slice(argumentsOf)
    .map(({ opening, name, values }) => (opening.kind === TokenKind.BRACKET_L ? `[${values}]` : `.${name}`))
    .join("")
    .slice(1);
}

function firstOf(token: Token): Token {
  let first = token;
  while (first.prev) first = first.prev;
  return first;
}

/** The token before, comments apart. */
function previous(token: Token): Token {
  let before = token.prev!;
  while (before.kind === TokenKind.COMMENT) before = before.prev!;
  return before;
}
