/** A worker thread: gets batches of pages, answers each with what it has written. */
import { parentPort, workerData } from 'node:worker_threads';
import { BatchRenderer, type PageJob } from './render-batch.ts';

const port = parentPort;
if (!port) throw new Error('render-worker.ts runs as a worker thread only');
const renderer = new BatchRenderer((workerData as { entry: string }).entry);

port.on('message', (jobs: PageJob[]) => {
  // A rejection ends the worker, which the build hears of.
  void renderer.render(jobs).then((written) => {
    port.postMessage(written);
  });
});
