import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/**
 * The one message that a worker sends. Whoever waits for it hears of a failure; where nobody does, none is told.
 * @param task what it does, for the error
 * @throws where it fails, or ends without a message
 */
export function soleAnswer<Answer>(worker: Worker, task: string): Promise<Answer> {
  const answer = Promise.race([
    once(worker, 'message').then(([message]) => message as Answer),
    once(worker, 'exit').then(([code]) => {
      throw new Error(`The worker that ${task} ended early, with code ${String(code)}`);
    }),
  ]);
  answer.catch(() => undefined);
  return answer;
}
