import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import type { SiteFolder } from '../output/site-folder.ts';
import type { IndexJob, MadeIndex } from './index-worker.ts';

/** What the keys of Pagefind’s files begin with; the digest of its records follows. */
const PAGEFIND = 'pagefind';

/**
 * Makes the search index in a thread of its own.
 * @returns what writes it into the site once it is made
 */
export function makeIndex(
  site: SiteFolder,
  job: Omit<IndexJob, 'records'>,
): { written: () => Promise<void> } {
  const last = site.group(PAGEFIND);
  const worker = new Worker(new URL('index-worker.ts', import.meta.url), {
    workerData: { ...job, records: last } satisfies IndexJob,
  });
  const made = Promise.race([
    once(worker, 'message') as Promise<[MadeIndex]>,
    once(worker, 'exit').then(([code]) => {
      throw new Error(`The worker that makes the index ended early, with code ${String(code)}`);
    }),
  ]);
  // Whoever waits for it hears of a failure.
  made.catch(() => undefined);
  return {
    written: async () => {
      const [{ own, pagefind, records }] = await made;
      for (const { path, content } of own) site.write(path, content);
      if (pagefind) site.writeGroup(PAGEFIND, records, pagefind);
      else site.keepGroup(PAGEFIND);
    },
  };
}
