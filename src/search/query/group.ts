import type { WordMatches } from './word-matches.ts';

/** What one clause of a query finds. */
export interface Group extends WordMatches {
  /** It is a single word, which may be left out where no quote has all words. */
  isWord: boolean;
}
