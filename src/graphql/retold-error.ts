import { type DocumentNode, GraphQLError } from "graphql";

/** An error of a compiled operation as graphql-js would tell it: of the class that others look for, at the same place of the document. */
export function retoldError(
  { message, locations, path, originalError, extensions }: GraphQLError,
  document: DocumentNode,
): GraphQLError {
  const source = document.loc?.source;
  const positions = source && locations?.map(({ line, column }) => startsOfLines(source.body)[line - 1]! + column - 1);
  return new GraphQLError(message, {
    ...(positions !== undefined && { source, positions }),
    ...(path !== undefined && { path }),
    ...(originalError !== undefined && { originalError }),
    extensions,
  });
}

function startsOfLines(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\n\r]/g), (end) => end.index + end[0].length)];
}
