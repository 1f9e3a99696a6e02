import { TimeoutError } from "../domain/errors.js";
import type { Reading } from "./reading.js";

/** An answer that is no use in part: throws TIMEOUT where the time was up before it was whole. */
export function wholeAnswer<Answer extends { readonly budgetSpent: boolean }>({
  reading,
  answer,
}: {
  readonly reading: Reading;
  readonly answer: Answer;
}): Answer {
  if (answer.budgetSpent) throw new TimeoutError(reading.traversalBudgetMs);
  return answer;
}
