import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Claim } from '../../../src/building/claim.ts';

test('of several threads one gets a task, once', async () => {
  const claim = new Claim();
  const module = JSON.stringify(new URL('../../../src/building/claim.ts', import.meta.url).href);
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    const { Claim } = await import(${module});
    parentPort.postMessage(new Claim(workerData).take());`;
  const answers = await Promise.all(
    [1, 2, 3].map(async () => {
      const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
      const [answer] = (await once(new Worker(url, { workerData: claim.cell }), 'message')) as [
        boolean,
      ];
      return answer;
    }),
  );
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(claim.take()).toBe(false);
});
