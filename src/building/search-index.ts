import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteFolder } from '../output/site-folder.ts';
import type { Archive } from '../archive/model.ts';
import { indexFiles, textFiles } from '../search/index-files.ts';
import type { IndexJob, Kept, MadeWords } from './index-worker.ts';
import { unpacked } from './packed.ts';
import { Claim } from './claim.ts';
import { soleAnswer } from './sole-answer.ts';

/** Makes most of the search index in a thread of its own, which gets ready before there is a tree. */
export class IndexThread {
  private readonly worker: Worker;
  private made: Promise<MadeWords> | undefined;
  private ended: Promise<unknown> | undefined;
  /** Who makes the texts: whoever is the first to have nothing else to do. */
  private readonly texts = new Claim();

  constructor(kept: Omit<Kept, 'texts'>) {
    this.worker = new Worker(new URL('index-worker.ts', import.meta.url), {
      workerData: { ...kept, texts: this.texts.cell } satisfies Kept,
    });
    // Where the content has errors, nothing is asked of it, and nobody waits for it.
    this.worker.unref();
  }

  begin(job: IndexJob): void {
    const { worker } = this;
    worker.ref();
    this.made = soleAnswer(worker, 'makes the index');
    this.ended = once(worker, 'exit');
    this.ended.catch(() => undefined);
    const { tree } = job;
    // Half of a tree are its pages’ texts as HTML, which nobody searches.
    const articles = tree.articles.map((article) => ({ ...article, blocks: '[]' }));
    worker.postMessage({ ...job, tree: { ...tree, articles } } satisfies IndexJob);
  }

  /** Makes what is not made yet, waits for the rest, and writes all of it. */
  async writeTo(site: SiteFolder, archive: Archive): Promise<void> {
    const own = this.texts.take() ? textFiles(archive) : undefined;
    const made = await this.made;
    const texts = own ?? made?.texts;
    if (!made || !texts) throw new Error('The index was not begun');
    const files = [...unpacked(made.pagefind), ...indexFiles(archive, texts, made.words)];
    for (const { path, content } of files) site.write(path, content);
  }

  /** Waits until it has kept what it found for the next build. */
  async end(): Promise<void> {
    await this.ended;
  }
}
