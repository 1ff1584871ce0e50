/** A task that one of several threads does: whoever takes it first. */
export class Claim {
  /** Goes to other threads, which make a claim of it. */
  readonly cell: Int32Array<SharedArrayBuffer>;

  constructor(cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))) {
    this.cell = cell;
  }

  /** Whether the task is the asking thread’s; only one is told so, once. */
  take(): boolean {
    return Atomics.compareExchange(this.cell, 0, 0, 1) === 0;
  }
}
