/** The pictures of a whole archive for social previews, as a step of the build. */
import { readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/model.ts';
import { BatchDrawer } from './batch.ts';
import type { BatchResult, BatchSettings, Job } from './batch.ts';
import { pictureCount, plannedPictures } from './spec.ts';
import { drawingVersion } from './version.ts';

export interface DrawOptions {
  /** Root of the built site; pictures go to `bilder/` in it. */
  outDir: string;
  /** What is kept between builds. Files of pictures that the archive no longer has are deleted from it. */
  cacheDir: string;
  /** Called after each batch. */
  onProgress?: (done: number, total: number) => void;
}

export interface DrawResult {
  pictures: number;
  /** Pictures that were not in the cache. */
  drawn: number;
  /** Sum of all pictures' sizes. */
  bytes: number;
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
  const { outDir, cacheDir, onProgress } = options;
  const settings: BatchSettings = { cacheDir, version: drawingVersion() };
  const total = pictureCount(archive);
  const result: DrawResult = { pictures: 0, drawn: 0, bytes: 0 };
  const used = new Set<string>();
  const batches = batchesOf(archive, outDir);

  const add = (batch: BatchResult): void => {
    result.pictures += batch.cached.length;
    result.drawn += batch.drawn;
    result.bytes += batch.bytes;
    for (const name of batch.cached) used.add(name);
    onProgress?.(result.pictures, total);
  };

  const workers = Math.min(availableParallelism(), Math.floor(total / WORTH_A_WORKER));
  if (workers < 2) {
    const drawer = new BatchDrawer(settings);
    for (const jobs of batches) add(await drawer.draw(jobs));
  } else {
    await Promise.all(Array.from({ length: workers }, () => runWorker(settings, batches, add)));
  }
  await prune(cacheDir, used);
  return result;
}

function* batchesOf(archive: Archive, outDir: string): Generator<Job[]> {
  let jobs: Job[] = [];
  for (const { path: address, spec } of plannedPictures(archive)) {
    jobs.push({ spec, file: path.join(outDir, address) });
    if (jobs.length === BATCH) {
      yield jobs;
      jobs = [];
    }
  }
  if (jobs.length > 0) yield jobs;
}

/** Feeds one worker from the batches that all workers share, until none is left. */
async function runWorker(
  settings: BatchSettings,
  batches: Generator<Job[]>,
  add: (result: BatchResult) => void,
): Promise<void> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: settings });
  try {
    await new Promise<void>((resolve, reject) => {
      const feed = (): void => {
        const next = batches.next();
        if (next.done) resolve();
        else worker.postMessage(next.value);
      };
      worker.on('error', reject);
      worker.on('exit', (code) => {
        reject(new Error(`A worker that draws pictures ended early, with code ${String(code)}`));
      });
      worker.on('message', (result: BatchResult) => {
        add(result);
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
