/** Milliseconds between two lines where each line stays, as in the log of a build server. */
const LINE_MS = 10_000;
/** The same on a terminal, where the next is written over the last. */
const REDRAW_MS = 100;

/**
 * Tells what a long build is doing: on a terminal in one line, which goes away; elsewhere as a line now and then, so
 * that a build of some seconds says nothing. The clock decides only what is printed, never what is built.
 */
export class Progress {
  private readonly output: NodeJS.WriteStream;
  private step = '';
  private last = Date.now();

  constructor(output: NodeJS.WriteStream = process.stderr) {
    this.output = output;
  }

  begin(step: string): void {
    this.step = step;
    if (this.output.isTTY) this.draw(step);
    else this.line(step);
  }

  /** `total` is undefined where nobody knows it. */
  readonly count = (done: number, total?: number): void => {
    const text = `${this.step}: ${total === undefined ? `bisher ${done}` : `${done} von ${total}`}`;
    if (!this.output.isTTY) this.line(text);
    else if (Date.now() - this.last >= REDRAW_MS) this.draw(text);
  };

  end(): void {
    if (this.output.isTTY) this.output.write('\r\u001b[K');
  }

  private draw(text: string): void {
    this.last = Date.now();
    this.output.write(`\r\u001b[K${text} …`);
  }

  private line(text: string): void {
    if (Date.now() - this.last < LINE_MS) return;
    this.last = Date.now();
    this.output.write(`${text}\n`);
  }
}
