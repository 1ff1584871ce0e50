/** A worker thread: makes the search index of a tree that it is sent, while pages are rendered. */
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import type { Tree } from '../content/entries.ts';
import { germanAffixes } from '../german/affixes.ts';
import { pictureAddress } from '../search/build-index.ts';
import type { IndexFile } from '../search/files.ts';
import { ownIndexFiles } from '../search/own-index.ts';
import { filesOf, pagefindIndex } from '../search/pagefind/index.ts';
import { pagefindRecords } from '../search/pagefind/records.ts';
import { readPagefind, writePagefind } from './kept-pagefind.ts';
import { KeptWords } from './kept-words.ts';
import { packed, type Packed } from './packed.ts';

export interface IndexJob {
  tree: Tree;
  base: string;
  pictures: boolean;
  /** Where is kept what was found before, and the digest of the code that finds it. */
  cacheDir: string;
  code: string;
}

// Read while the tree is: it takes as long.
const dictionary = germanAffixes();

parentPort?.once('message', (job: IndexJob) => {
  // A rejection ends the worker, which the build hears of.
  void make(job).then((made) => parentPort?.postMessage(made, [made.bytes.buffer]));
});

/** One after the other, since each takes its memory. */
async function make(job: IndexJob): Promise<Packed> {
  const archive = joinArchive(job.tree);
  const pagefind = await makePagefind(archive, job);
  return packed([...pagefind, ...(await makeOwn(archive, job))]);
}

async function makePagefind(
  archive: Archive,
  { base, pictures, cacheDir, code }: IndexJob,
): Promise<IndexFile[]> {
  const file = path.join(cacheDir, 'pagefind.bin');
  const before = readPagefind(file, code);
  const records = pagefindRecords(archive, pictureAddress({ base, pictures }));
  const index = await pagefindIndex(records, before);
  if (index !== before) writePagefind(file, code, index);
  return filesOf(index);
}

async function makeOwn(archive: Archive, { cacheDir, code }: IndexJob): Promise<IndexFile[]> {
  const before = new KeptWords(path.join(cacheDir, 'words.json'), code);
  const files = await ownIndexFiles(archive, { dictionary: await dictionary, before });
  before.write();
  return files;
}
