/** What is kept of a lexicon, so that one of an archive with a few other texts need not be made as a whole. */
import { hash } from 'node:crypto';
import type { Archive, Article } from '../../archive/model.ts';
import type { KeptTexts } from './archive-words.ts';
import { store, type Entry } from './entry.ts';
import { wordOf, type KnownWord } from './vocabulary.ts';

/** An entry as it is written. */
export interface LexiconRow {
  key: string;
  /** `Stored` as JSON. */
  json: string;
  word: KnownWord | undefined;
}

/** Plain data. */
export interface LexiconState {
  /** Stands for all that is no text: the voices, the topics, and which article has quotes of whom. */
  ground: string;
  /** By article: what stands for the words of its quotes, for those of its titles, for its text. */
  said: string[];
  titles: string[];
  texts: string[];
  found: KeptTexts;
  /** Sorted by key in code unit order. */
  rows: LexiconRow[];
}

/** All but what was found in texts, and the rows. */
export function outlineOf({
  voices,
  topics,
  articles,
}: Archive): Omit<LexiconState, 'found' | 'rows'> {
  return {
    ground: digestOf([
      voices.map(({ id, type, name, alternateName }) => [id, type, name, alternateName]),
      topics.map(({ id, name, alternateName, quotes }) => [id, name, alternateName, quotes.length]),
      articles.map(({ id, quotes }) => [id, ...quotes.map(({ speaker }) => speaker.id)]),
    ]),
    said: articles.map(saidIn),
    titles: articles.map(({ headline, description, topics: named }) =>
      digestOf([headline, description, named.map(({ id }) => id)]),
    ),
    texts: articles.map(({ sha256 }) => sha256),
  };
}

function saidIn({ quotes }: Article): string {
  return digestOf(quotes.map(({ parts }) => parts.map(({ text, voice }) => [text, voice?.id])));
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64');
}

/** The entry as it is written and listed. */
export function rowOf(entry: Entry): LexiconRow {
  return { key: entry.key, json: JSON.stringify(store(entry)), word: wordOf(entry) };
}

/** Into the order of the lexicon. */
export function sortRows(rows: LexiconRow[]): LexiconRow[] {
  return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
}
