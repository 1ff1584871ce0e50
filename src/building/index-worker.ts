/** A worker thread: makes the search index of a tree, while pages are rendered. */
import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { joinArchive } from '../archive/join.ts';
import type { Tree } from '../content/entries.ts';
import { pictureAddress } from '../search/build-index.ts';
import type { IndexFile } from '../search/files.ts';
import { ownIndexFiles } from '../search/own-index.ts';
import { pagefindFiles, pagefindRecords } from '../search/pagefind.ts';

export interface IndexJob {
  tree: Tree;
  base: string;
  pictures: boolean;
  /** Digest of the records of the last build’s Pagefind index, which is there. */
  records: string | undefined;
}

export interface MadeIndex {
  own: IndexFile[];
  /** Digest of the records, and the files; undefined where those of the last build hold. */
  records: string;
  pagefind: IndexFile[] | undefined;
}

const { tree, base, pictures, records: last } = workerData as IndexJob;
const archive = joinArchive(tree);
const records = pagefindRecords(archive, pictureAddress({ base, pictures }));
const digest = hash('sha256', JSON.stringify(records));
const made: MadeIndex = {
  records: digest,
  pagefind: digest === last ? undefined : await pagefindFiles(records),
  own: await ownIndexFiles(archive),
};
parentPort?.postMessage(made);
