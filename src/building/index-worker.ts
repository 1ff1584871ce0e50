/** A worker thread: makes what takes the longest of the search index of a tree that it is sent, while pages are rendered. */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { joinArchive } from '../archive/join.ts';
import type { Archive } from '../archive/model.ts';
import type { Tree } from '../content/entries.ts';
import { germanAffixes } from '../german/affixes.ts';
import { pictureAddress } from '../search/build-index.ts';
import type { IndexFile } from '../search/files.ts';
import { textFiles, type TextFiles } from '../search/index-files.ts';
import type { MadeLexicon } from '../search/lexicon/build.ts';
import { wordFiles, type WordFiles } from '../search/word-files.ts';
import { filesOf, pagefindIndex, type PagefindIndex } from '../search/pagefind/index.ts';
import { pagefindRecords } from '../search/pagefind/records.ts';
import { Claim } from './claim.ts';
import { readKeptBytes, writeKeptBytes } from './kept-bytes.ts';
import { KeptWords } from './kept-words.ts';
import { packed, type Packed } from './packed.ts';

export interface IndexJob {
  tree: Tree;
  base: string;
  pictures: boolean;
  /** Whether there is to be an index for other clients. */
  pagefind: boolean;
}

/** What takes the longest of both indexes. */
export interface MadeWords {
  pagefind: Packed;
  words: WordFiles;
  /** Where nobody else has made them. */
  texts: TextFiles | undefined;
}

/** What is known before there is a tree. */
export interface Kept {
  /** Where is kept what was found before, and the digest of the code that finds it. */
  cacheDir: string;
  code: string;
  /** Of the texts of the index. */
  texts: Claim['cell'];
}

const { cacheDir, code, texts } = workerData as Kept;
const pagefindFile = path.join(cacheDir, 'pagefind.bin');

// Read while the tree is: it takes as long.
const dictionary = germanAffixes();
const words = new KeptWords(path.join(cacheDir, 'words.bin'), code);
const lastPagefind = readKeptBytes(pagefindFile, code) as PagefindIndex | undefined;

parentPort?.once('message', (job: IndexJob) => {
  // A rejection ends the worker, which the build hears of.
  void make(job).then(({ lexicon, ...made }) => {
    parentPort?.postMessage(made, [made.pagefind.bytes.buffer]);
    words.write(lexicon);
  });
});

/** Words are looked up while Pagefind, which is a process of its own, looks at its first records. */
async function make({
  tree,
  ...settings
}: IndexJob): Promise<MadeWords & { lexicon: MadeLexicon }> {
  const archive = joinArchive(tree);
  const [pagefind, own] = await Promise.all([
    settings.pagefind ? makePagefind(archive, settings) : [],
    dictionary.then((found) => wordFiles(archive, { dictionary: found, before: words })),
  ]);
  return {
    pagefind: packed(pagefind),
    words: own.files,
    texts: new Claim(texts).take() ? textFiles(archive) : undefined,
    lexicon: own.made,
  };
}

async function makePagefind(
  archive: Archive,
  settings: { base: string; pictures: boolean },
): Promise<IndexFile[]> {
  const records = pagefindRecords(archive, pictureAddress(settings));
  const index = await pagefindIndex(records, lastPagefind);
  if (index !== lastPagefind) writeKeptBytes(pagefindFile, code, index);
  return filesOf(index);
}
