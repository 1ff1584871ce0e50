/** What a word has found, and putting together what several have. */
import type { Offer } from '../lexicon/entry.ts';
import type { Rows } from '../lexicon/rows.ts';
import { ArticleMatches } from './articles.ts';
import { Matches, type Tier } from './tiers.ts';

export interface WordMatches {
  word: string;
  /** Quotes that say it. */
  quotes: Matches;
  articles: ArticleMatches;
  /** Quotes of voices that are called so, by how much more their names say; of voices with the word in their names. */
  called: [Rows, Rows, Rows];
  named: Rows;
  /** Keys of everything that was looked for: what to mark in the hits. */
  keys: Set<string>;
  /** And of forms of it that do not look like it. */
  forms: Set<string>;
  /** Other words for the same, as readers write them. */
  also: Set<string>;
  offers: Offer[];
  topics: Offer[];
  /** The word is a name and not a common noun. */
  proper: boolean;
  /** It is typed like a verb or adjective that is said: jung is not Jung. */
  ordinary: boolean;
}

/** The matches of a word that nothing has: every list is empty, and belongs to the caller. */
export function noMatches(word: string): WordMatches {
  return {
    word,
    quotes: new Matches(),
    articles: new ArticleMatches(),
    called: [[], [], []],
    named: [],
    keys: new Set(),
    forms: new Set(),
    also: new Set(),
    offers: [],
    topics: [],
    proper: false,
    ordinary: false,
  };
}

/** Whether the word is known by anything but headlines, which leave open what quotes have. */
export function found({ quotes, called, named, offers, topics }: WordMatches): boolean {
  return (
    quotes.size > 0 ||
    named.length > 0 ||
    called.some((rows) => rows.length > 0) ||
    offers.length > 0 ||
    topics.length > 0
  );
}

/** Adds all that one of several words finds. */
export function addMatches(matches: WordMatches, other: WordMatches, atMost?: Tier): void {
  matches.quotes.addAll(other.quotes, atMost);
  matches.articles.addAll(other.articles);
  for (const key of other.keys) matches.keys.add(key);
  for (const form of other.forms) matches.forms.add(form);
  for (const term of other.also) matches.also.add(term);
}
