/** The pictures of a whole archive for social previews, as a step of the build. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/model.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import {
  BatchDrawer,
  pictureName,
  type BatchResult,
  type BatchSettings,
  type Job,
} from './batch.ts';
import { plannedPictures } from './spec.ts';
import { drawingVersion } from './version.ts';

interface DrawOptions {
  /** The built site; pictures go to `bilder/` in it, but for those that are there. */
  site: SiteFolder;
  /** What is kept between builds. Files of pictures that the archive no longer has are deleted from it. */
  cacheDir: string;
  /** Which of them to draw, by path within the site, `bilder/….png`; without it all. */
  isOurs?: (path: string) => boolean;
  /** Called after each batch that is drawn or taken from the cache. */
  onProgress?: (done: number, total: number) => void;
}

interface DrawResult {
  pictures: number;
  /** Pictures that were neither in the site nor in the cache. */
  drawn: number;
}

const BATCH = 32;

/** A worker takes about 150 ms to start, as long as drawing this many pictures. */
const WORTH_A_WORKER = 64;

/**
 * Draws one picture for the site, one for each article and one for each quote.
 *
 * The same archive gives the same bytes, with or without the cache and however many threads draw.
 */
export async function drawPictures(archive: Archive, options: DrawOptions): Promise<DrawResult> {
  const { site, cacheDir, isOurs, onProgress } = options;
  const result: DrawResult = { pictures: 0, drawn: 0 };
  const version = drawingVersion();
  await mkdir(cacheDir, { recursive: true });
  const used = new Set<string>();
  const missing: (Job & { path: string })[] = [];
  for (const { path: address, spec } of plannedPictures(archive)) {
    const name = pictureName(spec, version);
    const place = address.slice(1);
    used.add(name);
    if (isOurs && !isOurs(place)) continue;
    result.pictures += 1;
    if (site.keep(place, name)) continue;
    missing.push({ spec, name, path: place, file: site.placeOf(place) });
  }
  let done = 0;
  const add = (jobs: readonly (typeof missing)[number][], batch: BatchResult): void => {
    for (const [index, { path: place, name }] of jobs.entries()) {
      const written = batch.written[index];
      if (written) site.add(place, { key: name, ...written });
    }
    result.drawn += batch.drawn;
    done += jobs.length;
    onProgress?.(done, missing.length);
  };
  const batches = batchesOf(missing);
  const workers = Math.min(availableParallelism(), Math.floor(missing.length / WORTH_A_WORKER));
  if (workers < 2) {
    const drawer = new BatchDrawer({ cacheDir });
    for (const jobs of batches) add(jobs, await drawer.draw(jobs));
  } else {
    await Promise.all(Array.from({ length: workers }, () => runWorker({ cacheDir }, batches, add)));
  }
  await prune(cacheDir, used);
  return result;
}

function* batchesOf<One>(jobs: readonly One[]): Generator<One[]> {
  for (let at = 0; at < jobs.length; at += BATCH) yield jobs.slice(at, at + BATCH);
}

/** Feeds one worker from the batches that all workers share, until none is left. */
async function runWorker<One extends Job>(
  settings: BatchSettings,
  batches: Generator<One[]>,
  add: (jobs: readonly One[], result: BatchResult) => void,
): Promise<void> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: settings });
  try {
    await new Promise<void>((resolve, reject) => {
      let jobs: One[] = [];
      const feed = (): void => {
        const next = batches.next();
        if (next.done) return resolve();
        jobs = next.value;
        worker.postMessage(jobs);
      };
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`A worker that draws pictures ended early, with code ${String(code)}`));
      });
      worker.on('message', (result: BatchResult) => {
        add(jobs, result);
        feed();
      });
      feed();
    });
  } finally {
    await worker.terminate();
  }
}

/** Deletes what no picture of this archive uses; a temporary file may belong to a build that is under way. */
async function prune(cacheDir: string, used: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(cacheDir, { recursive: true })) {
    if (entry.endsWith('.png') && !used.has(entry)) {
      await rm(path.join(cacheDir, entry), { force: true });
    }
  }
}
