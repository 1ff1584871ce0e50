/**
 * The files of the search index and how the browser finds them. `manifest.json` names the others by what they hold,
 * so they can be cached for ever, and a page of an older build never reads half of a newer index.
 */
import { PATHS } from '../paths.ts';
import type { NamedFacet } from './table.ts';

export const SEARCH_FOLDER = PATHS.searchIndex.slice(1, -1);
export const PAGEFIND_FOLDER = PATHS.pagefind.slice(1, -1);

/** Pagefind stems words of languages it knows. The lexicon does that better for German: this code says „no language“. */
export const PAGEFIND_LANGUAGE = 'zxx';

export interface Manifest {
  /** Changes whenever anything in the index does. */
  build: string;
  /** Name of Pagefind's index that belongs to it, as `pagefind-entry.json` has it. */
  pagefind: string;
  quotes: number;
  table: string;
  /** Files that name the values of the facets (see `FacetNames`). */
  names: Record<NamedFacet, string>;
  /** All words with how often they occur, for what is misspelt. */
  vocabulary: string;
  /** First key of each chunk of the lexicon and its file, in order. */
  words: [firstKey: string, file: string][];
}

export interface IndexFile {
  /** Path under the site's root, `pagefind/pagefind.js`. */
  path: string;
  content: Uint8Array;
}
