/** A worker thread: makes the search index of a tree that it is sent, while pages are rendered. */
import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { joinArchive } from '../archive/join.ts';
import type { Tree } from '../content/entries.ts';
import { germanAffixes } from '../german/affixes.ts';
import { pictureAddress } from '../search/build-index.ts';
import type { IndexFile } from '../search/files.ts';
import { KeptWords } from './kept-words.ts';
import { ownIndexFiles } from '../search/own-index.ts';
import { pagefindFiles, pagefindRecords } from '../search/pagefind.ts';

export interface IndexJob {
  tree: Tree;
  base: string;
  pictures: boolean;
  /** Where is kept what was found of words, and the digest of the code that finds it. */
  keptWords: string;
  code: string;
  /** Digest of the records of the last build’s Pagefind index, which is there. */
  records: string | undefined;
}

export interface MadeIndex {
  own: IndexFile[];
  /** Digest of the records, and the files; undefined where those of the last build hold. */
  records: string;
  pagefind: IndexFile[] | undefined;
}

// Read while the tree is: it takes as long.
const dictionary = germanAffixes();

parentPort?.once('message', (job: IndexJob) => {
  // A rejection ends the worker, which the build hears of.
  void make(job).then((made) => parentPort?.postMessage(made));
});

async function make({
  tree,
  base,
  pictures,
  keptWords,
  code,
  records: last,
}: IndexJob): Promise<MadeIndex> {
  const archive = joinArchive(tree);
  const records = pagefindRecords(archive, pictureAddress({ base, pictures }));
  const digest = hash('sha256', JSON.stringify(records));
  const [pagefind, own] = await Promise.all([
    digest === last ? undefined : pagefindFiles(records),
    dictionary.then(async (words) => {
      const before = new KeptWords(keptWords, code);
      const files = await ownIndexFiles(archive, { dictionary: words, before });
      before.write();
      return files;
    }),
  ]);
  return { records: digest, pagefind, own };
}
