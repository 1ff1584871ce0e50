import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KeptArticles, KeptFor } from '../content/article/kept-article.ts';
import type { CheckAheadJob } from './check-ahead-worker.ts';

/** So many articles that were checked anew tell that all will be; a thread is worth its start with so many to come. */
const MANY = { checked: 300, toCome: 1_000 };

/** What is kept of articles; where all of many are checked anew, a thread checks them from the other end. */
export class CheckedAhead implements KeptArticles {
  private readonly kept: KeptArticles;
  private readonly job: CheckAheadJob;
  private readonly many: typeof MANY;
  private missed = 0;
  private worker: Worker | undefined;

  constructor(kept: KeptArticles, job: CheckAheadJob, many = MANY) {
    this.kept = kept;
    this.job = job;
    this.many = many;
  }

  read(of: KeptFor): string | undefined {
    const found = this.kept.read(of);
    if (found === undefined) this.missed += 1;
    return found;
  }

  keep(of: KeptFor, found: string): void {
    this.kept.keep(of, found);
  }

  /** Told how many articles are read, and how many there are. */
  readonly isAt = (done: number, all: number): void => {
    const { checked, toCome } = this.many;
    const isWorthIt = this.missed >= checked && all - done >= toCome;
    if (this.worker || !isWorthIt || availableParallelism() === 1) return;
    this.worker = new Worker(new URL('check-ahead-worker.ts', import.meta.url), {
      workerData: this.job,
    });
    // What it does not keep is checked by whoever has started it; whatever it failed for fails there, too.
    this.worker.on('error', () => undefined);
    this.worker.unref();
  };

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}
