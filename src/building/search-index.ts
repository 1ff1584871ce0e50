import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteFolder } from '../output/site-folder.ts';
import type { IndexJob, MadeIndex } from './index-worker.ts';

/** What the keys of Pagefind’s files begin with; the digest of its records follows. */
const PAGEFIND = 'pagefind';

/** Makes the search index in a thread of its own, which gets ready before there is a tree. */
export class IndexThread {
  private readonly worker = new Worker(new URL('index-worker.ts', import.meta.url));
  private made: Promise<MadeIndex> | undefined;

  constructor() {
    // Where the content has errors, nothing is asked of it, and nobody waits for it.
    this.worker.unref();
  }

  /** Begins. @param site tells whether Pagefind’s index of the last build is there */
  begin(job: Omit<IndexJob, 'records'>, site: SiteFolder): void {
    const { worker } = this;
    worker.ref();
    this.made = Promise.race([
      once(worker, 'message').then(([made]) => made as MadeIndex),
      once(worker, 'exit').then(([code]) => {
        throw new Error(`The worker that makes the index ended early, with code ${String(code)}`);
      }),
    ]);
    // Whoever waits for it hears of a failure.
    this.made.catch(() => undefined);
    const { tree } = job;
    // Half of a tree are its pages’ texts as HTML, which nobody searches.
    const articles = tree.articles.map((article) => ({ ...article, blocks: [] }));
    worker.postMessage({
      ...job,
      tree: { ...tree, articles },
      records: site.group(PAGEFIND),
    } satisfies IndexJob);
  }

  /** Waits for the index and writes it, where it is another than that which is there. */
  async writeTo(site: SiteFolder): Promise<void> {
    const made = await this.made;
    if (!made) throw new Error('The index was not begun');
    for (const { path, content } of made.own) site.write(path, content);
    if (made.pagefind) site.writeGroup(PAGEFIND, made.records, made.pagefind);
    else site.keepGroup(PAGEFIND);
  }
}
