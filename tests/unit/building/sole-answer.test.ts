import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { soleAnswer } from '../../../src/building/sole-answer.ts';

const worker = (code: string): Worker => new Worker(code, { eval: true });

test('a worker’s message is its answer', async () => {
  const told = worker("require('node:worker_threads').parentPort.postMessage(7)");
  expect(await soleAnswer<number>(told, 'counts')).toBe(7);
});

test.each([
  ['ends without a message', 'process.exit(3)', 'The worker that counts ended early, with code 3'],
  ['fails', "throw new Error('no room')", 'no room'],
])('one that %s is told of', async (_what, code, message) => {
  await expect(soleAnswer(worker(code), 'counts')).rejects.toThrow(message);
});
