/** A worker thread: has a site's folder catch up with the last build, while the content is read. */
import { parentPort, workerData } from 'node:worker_threads';
import { catchUp } from '../output/catch-up.ts';
import { readManifest } from '../output/manifest.ts';

/** A folder and the file with its manifest. */
interface Place {
  folder: string;
  manifest: string;
}

export interface CatchUpJob {
  own: Place;
  last: Place;
  /** Digest of the code that has made the files. */
  code: string;
}

const { own, last, code } = workerData as CatchUpJob;
const known = ({ folder, manifest }: Place) => ({ folder, ...readManifest(manifest, code) });
parentPort?.postMessage(catchUp(known(own), known(last)));
