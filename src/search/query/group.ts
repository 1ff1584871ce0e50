import type { WordMatches } from './word-matches.ts';

/** What one clause of a query finds. */
export interface Group extends WordMatches {
  /** Of a single word that may be left out where no quote has all words. */
  isWord: boolean;
}
