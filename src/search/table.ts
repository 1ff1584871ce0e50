/**
 * The table: one row a quote, newest article first, with what facets and sorting need. The browser holds it whole.
 */
import type { Archive } from '../archive/model.ts';
import { SPEECH_KINDS, type Speech } from '../quotes/speech.ts';

export interface Table {
  /** Number of quotes. Rows from here on are articles, in the order of `days`. */
  quotes: number;
  /** Of each quote: the number of its voice and of its article, and its kind of speech. */
  voice: number[];
  article: number[];
  speech: Speech[];
  topics: number[][];
  /** Day of each article, `YYYY-MM-DD`. */
  days: string[];
  /** Row of each article's first quote; undefined for one that has none. */
  firstRows: (number | undefined)[];
}

/** What the table's numbers stand for: loaded once a facet is shown or a shared address names one of its values. */
export type FacetNames = { id: string; name: string }[];

/** The facets whose values are named in files of their own. */
export const NAMED_FACETS = ['voice', 'topic', 'article'] as const;
export type NamedFacet = (typeof NAMED_FACETS)[number];

/** As written: kinds as their position, articles and topics as far as they differ from the row before. */
interface StoredTable {
  voice: number[];
  /** Number of quotes of each article in turn. */
  counts: number[];
  /** One digit a quote. */
  speech: string;
  /** Row and numbers of the topics, for quotes that have any. */
  topics: [row: number, ...topics: number[]][];
  days: string[];
}

export function storeTable(archive: Archive): StoredTable {
  const voices = numbers(archive.voices);
  const topics = numbers(archive.topics);
  return {
    voice: archive.quotes.map((quote) => voices.get(quote.speaker.id) ?? 0),
    counts: archive.articles.map((article) => article.quotes.length),
    speech: archive.quotes.map((quote) => SPEECH_KINDS.indexOf(quote.speech)).join(''),
    topics: archive.quotes.flatMap((quote, row) =>
      quote.topics.length > 0 ? [[row, ...quote.topics.map(({ id }) => topics.get(id) ?? 0)]] : [],
    ) as StoredTable['topics'],
    days: archive.articles.map((article) => article.day),
  };
}

export function restoreTable(stored: unknown): Table {
  const { voice, counts, speech, topics, days } = stored as StoredTable;
  const byRow = new Map(topics.map(([row, ...numbersOf]) => [row, numbersOf]));
  let next = 0;
  const firstRows = counts.map((count) => {
    const first = count > 0 ? next : undefined;
    next += count;
    return first;
  });
  return {
    quotes: voice.length,
    firstRows,
    voice,
    article: counts.flatMap((count, article) => Array<number>(count).fill(article)),
    speech: [...speech].map((digit) => SPEECH_KINDS[Number(digit)] ?? SPEECH_KINDS[0]),
    topics: voice.map((_, row) => byRow.get(row) ?? []),
    days,
  };
}

export function facetNames(archive: Archive): Record<NamedFacet, FacetNames> {
  return {
    voice: archive.voices.map(({ id, name }) => ({ id, name })),
    topic: archive.topics.map(({ id, name }) => ({ id, name })),
    article: archive.articles.map(({ id, headline }) => ({ id, name: headline })),
  };
}

function numbers(items: { id: string }[]): Map<string, number> {
  return new Map(items.map(({ id }, number) => [id, number]));
}
