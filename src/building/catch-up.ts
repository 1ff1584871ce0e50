import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { readManifest } from '../output/manifest.ts';
import type { CaughtUp } from '../output/catch-up.ts';
import { SiteFolder } from '../output/site-folder.ts';
import type { CatchUpJob } from './catch-up-worker.ts';
import { soleAnswer } from './sole-answer.ts';

/**
 * Has a site's folder catch up with the last build, in a thread of its own where there is one.
 * @returns gives the folder, once that is done
 */
export function catchUpMeanwhile(job: CatchUpJob): () => Promise<SiteFolder> {
  const { own, last, code } = job;
  const known = ({ folder, manifest }: CatchUpJob['last']) => ({
    folder,
    ...readManifest(manifest, code),
  });
  const isFirst = ![own, last].some(({ manifest }) => existsSync(manifest));
  if (isFirst) return () => Promise.resolve(SiteFolder.caughtUp(known(own), known(last)));
  const caughtUp = inThread(job);
  return async () => new SiteFolder(own.folder, known(last), await caughtUp());
}

function inThread(job: CatchUpJob): () => Promise<CaughtUp> {
  const worker = new Worker(new URL('catch-up-worker.ts', import.meta.url), { workerData: job });
  // Where the content has errors, nobody waits for it.
  worker.unref();
  const caughtUp = soleAnswer<CaughtUp>(worker, 'has a folder catch up');
  return () => {
    worker.ref();
    return caughtUp;
  };
}
