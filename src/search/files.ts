/**
 * The files of the search index and how the browser finds them. `manifest.json` names the folder of the others, which
 * is another for every build: they can be cached for ever, and a page of an older build never reads half of a newer
 * index. Everything is cut into pieces of a few kilobytes, of which a search loads those that it needs.
 */
import { PATHS } from '../paths.ts';

/** The index that the search page reads, as a folder of the site: without slashes at its ends. */
export const SEARCH_FOLDER = PATHS.searchIndex.slice(1, -1);

/** The standard Pagefind index, for other clients. */
export const PAGEFIND_FOLDER = PATHS.pagefind.slice(1, -1);

/** What one file of each kind holds. */
export const BLOCK = {
  /** Quotes whose records, whose surroundings are together. */
  record: 16,
  context: 32,
  /** Articles, voices, topics whose names are together. */
  article: 32,
  voice: 64,
  topic: 64,
  /** Ids of articles with their numbers. */
  articleId: 256,
  /** Quotes whose values of a facet are together. */
  column: 8192,
} as const;

/** Kinds of files that are numbered from 0 on. */
export type NumberedFile =
  | 'woerter'
  | 'folgen'
  | 'vorwaerts'
  | 'rueckwaerts'
  | 'zitate'
  | 'umfeld'
  | 'artikel'
  | 'artikelnummern'
  | 'stimmen'
  | 'themen'
  | 'stimmenzeilen'
  | 'themenzeilen'
  | 'spalte-artikel'
  | 'spalte-stimme'
  | 'spalte-thema'
  | 'spalte-art';

export interface Manifest {
  /** Folder of all other files; changes whenever anything in the index does. */
  build: string;
  quotes: number;
  articles: number;
  voices: number;
  topics: number;
  /** First key of each chunk of the lexicon, as far as it tells them apart. */
  words: string[];
}

/** What finds the chunks of phrases, `folgenliste.json`: the first pair of words of each. */
export type PhraseDirectory = string[];

/** What finds the chunks of words read forwards and backwards, `wortliste.json`. */
export interface WordDirectory {
  forwards: string[];
  backwards: string[];
}

/** What finds names by id, and rows by month, `namenliste.json`. */
export interface NameDirectory {
  /** First id of each block. */
  voices: string[];
  topics: string[];
  articles: string[];
  /** First id of each file of rows, as far as it tells them apart. */
  voiceRows: string[];
  topicRows: string[];
  /** Newest first: the first row and the first article of each month (`2025-12`) that has an article. */
  months: [month: string, row: number, article: number][];
}

/** A file of the index before it is written. */
export interface IndexFile {
  /** Path under the site's root, `pagefind/pagefind.js`. */
  path: string;
  content: Uint8Array;
}

/** The name of a numbered file within the index's folder; numbers count from 0: `woerter-12.json`. */
export function fileName(kind: NumberedFile, number: number): string {
  return `${kind}-${String(number)}.json`;
}

/** Position of the last block whose first key is not after the key; 0 where all are. */
export function blockOf(firstKeys: readonly string[], key: string): number {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
