/** A worker thread: gets batches of jobs, answers each with its result. */
import { parentPort, workerData } from 'node:worker_threads';
import { BatchDrawer } from './batch.ts';
import type { BatchSettings, Job } from './batch.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');
const drawer = new BatchDrawer(workerData as BatchSettings);

port.on('message', (jobs: Job[]) => {
  // A rejection ends the worker, which the build hears of.
  void drawer.draw(jobs).then((result) => {
    port.postMessage(result);
  });
});
