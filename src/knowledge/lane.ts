/** Lets one piece of work run after the other. */
export class Lane {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs work when all that came before it has ended, well or not. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
