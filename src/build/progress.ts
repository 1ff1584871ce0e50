/** Tells how far a long step is: on a terminal in one line, elsewhere as a line now and then. */
export interface Progress {
  /** `total` is undefined as long as nobody knows it. */
  (done: number, total?: number): void;
}

const QUIET_MS = 2000;

/**
 * A step shorter than two seconds says nothing. The clock decides only what is printed, never what is built.
 */
export function progressOf(step: string, output: NodeJS.WriteStream = process.stderr): Progress {
  let last = Date.now();
  let spoke = false;
  return (done, total) => {
    const now = Date.now();
    const finished = done === total;
    if (finished ? !spoke : now - last < QUIET_MS) return;
    last = now;
    spoke = true;
    const line = total === undefined ? `${step}: ${done}` : `${step}: ${done} of ${total}`;
    if (output.isTTY) output.write(`\r\u001b[K${line}${finished ? '\n' : ''}`);
    else output.write(`${line}\n`);
  };
}
