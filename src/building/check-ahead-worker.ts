/** A worker thread: checks articles from the last on, for whoever has begun with the first. */
import { workerData } from 'node:worker_threads';
import { checkAhead } from '../content/check-ahead.ts';
import { KeptFiles } from './kept-files.ts';

export interface CheckAheadJob {
  directory: string;
  base: string;
  now: Date;
  /** The folder in which is kept what was found, and the digest of the code that finds it. */
  folder: string;
  code: string;
}

const { directory, base, now, folder, code } = workerData as CheckAheadJob;
await checkAhead(directory, { base, now, kept: new KeptFiles(folder, code) });
