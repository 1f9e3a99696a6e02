/** A flag in shared memory: raised by the thread that wants no answer any more, seen by the thread that looks for it. */
export class CancelFlag {
  private readonly cell: Int32Array;

  /** @param memory Of the same flag in another thread; absent for a new one. */
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.cell = new Int32Array(memory);
  }

  get isRaised(): boolean {
    return Atomics.load(this.cell, 0) !== 0;
  }

  raise(): void {
    Atomics.store(this.cell, 0, 1);
  }
}
