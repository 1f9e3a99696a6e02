import { type CodedError, NoAnswerError, OperationError } from "./operation-error.js";

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly CodedError[];
}

/** The data of an answer. Throws {@link OperationError} where it has errors, and {@link NoAnswerError} where it is none. */
export function dataOf<Data>(text: string, status: number): Data {
  const { data, errors: [first, ...others] = [] } = read<Data>(text, status);
  if (first !== undefined) throw new OperationError([first, ...others], status, data);
  if (data === undefined || data === null) throw notAnAnswer(status);
  return data;
}

function read<Data>(text: string, status: number): Answer<Data> {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === "object" && answer !== null) return answer;
  } catch (cause) {
    throw notAnAnswer(status, { cause });
  }
  throw notAnAnswer(status);
}

function notAnAnswer(status: number, options?: ErrorOptions): NoAnswerError {
  return new NoAnswerError(`What came back with the status ${status} is no answer of GraphQL.`, status, options);
}
