import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Written } from '../output/manifest.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import type { PlannedPage } from '../page-models/kinds.ts';
import type { Recalled } from './memory.ts';
import { BatchRenderer, type PageJob } from './render-batch.ts';

/** A page to be rendered, with its file and what stands for all that this is made from. */
interface Missing extends PageJob {
  name: string;
  key: string;
}

const BATCH = 24;

/** A worker takes as long to start as rendering this many pages. */
const WORTH_A_WORKER = 150;

/** How many batches a worker has at a time, so that none waits for the next. */
const AHEAD = 2;

/**
 * Renders the pages that are not there yet. Whether a page is there is told by what it shows and by
 * nothing else; the manifests are those of the same code.
 * @returns how many were rendered
 */
export async function renderPages(
  pages: Iterable<Recalled<PlannedPage>>,
  {
    site,
    entry,
    onPages,
  }: {
    site: SiteFolder;
    entry: string;
    onPages: (rendered: number) => void;
  },
): Promise<number> {
  let rendered = 0;
  const add = (jobs: readonly Missing[], written: readonly Omit<Written, 'key'>[]): void => {
    for (const [index, { name, key }] of jobs.entries()) {
      const one = written[index];
      if (one) site.add(name, { key, ...one });
    }
    rendered += jobs.length;
    onPages(rendered);
  };
  const batches = batchesOf(missingOf(pages, site));
  const first: Missing[][] = [];
  while (first.length * BATCH < WORTH_A_WORKER) {
    const next = batches.next();
    if (next.done) {
      const renderer = new BatchRenderer(entry);
      for (const jobs of first) add(jobs, await renderer.render(jobs));
      return rendered;
    }
    first.push(next.value);
  }
  const all = chained(first, batches);
  await Promise.all(
    Array.from({ length: availableParallelism() }, () => runWorker(entry, all, add)),
  );
  return rendered;
}

function* missingOf(pages: Iterable<Recalled<PlannedPage>>, site: SiteFolder): Generator<Missing> {
  for (const { path, known, make, learn } of pages) {
    const name = fileOf(path);
    if (known !== undefined && site.keep(name, known)) continue;
    const { route, shown } = make((page) => ({
      route: page.route,
      shown: JSON.stringify(page.model()),
    }));
    const key = hash('sha256', `${route}\0${shown}`);
    learn(key);
    if (!site.keep(name, key)) {
      yield { route, page: shown, name, key, file: site.placeOf(name) };
    }
  }
}

/** `/zitate/` is `zitate/index.html`. */
function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

function* batchesOf(jobs: Iterable<Missing>): Generator<Missing[]> {
  let batch: Missing[] = [];
  for (const job of jobs) {
    batch.push(job);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function* chained<One>(first: Iterable<One>, rest: Iterable<One>): Generator<One> {
  yield* first;
  yield* rest;
}

/** Feeds one worker from the batches that all workers share, until none is left. */
async function runWorker(
  entry: string,
  batches: Generator<Missing[]>,
  add: (jobs: readonly Missing[], written: readonly Omit<Written, 'key'>[]) => void,
): Promise<void> {
  const worker = new Worker(new URL('render-worker.ts', import.meta.url), {
    workerData: { entry },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const under: Missing[][] = [];
      const feed = (): void => {
        const next = batches.next();
        if (!next.done) {
          under.push(next.value);
          const jobs: PageJob[] = next.value.map(({ route, page, file }) => ({
            route,
            page,
            file,
          }));
          worker.postMessage(jobs);
        } else if (under.length === 0) {
          resolve();
        }
      };
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`A worker that renders pages ended early, with code ${String(code)}`));
      });
      worker.on('message', (written: Omit<Written, 'key'>[]) => {
        add(under.shift() ?? [], written);
        feed();
      });
      for (let ahead = 0; ahead < AHEAD; ahead += 1) feed();
    });
  } finally {
    await worker.terminate();
  }
}
