/** What Pagefind is given: one record a quote, so that nobody's words are shown under another's name. */
import type { Archive, Article, Quote } from '../archive/model.ts';
import { articlePath } from '../paths.ts';
import type { Speech } from '../quotes/speech.ts';
import { runsOf } from '../quotes/wording.ts';
import type { TextRange } from '../quotes/text.ts';
import type { Table } from './table.ts';

export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A record's data as a hit shows it. */
export type Hit = QuoteHit | ArticleHit;

export interface QuoteHit {
  kind: 'quote';
  /** `<article>/<quote>` */
  key: string;
  text: string;
  /** Path of the passage in the article, without the base path. */
  anchor: string;
  voice: { id: string; name: string };
  speech: Speech;
  day: string;
  headline: string;
  /** The text in parts; `voice` names whose words they are where they are not the quote's own. */
  parts: HitPart[];
  /** Where in the text words in quotation marks are verbatim, though the quote is not direct; in order. */
  verbatim: TextRange[];
}

export interface HitPart {
  text: string;
  voice: string | undefined;
}

export interface ArticleHit {
  kind: 'article';
  path: string;
  headline: string;
  day: string;
}

/**
 * Records in the order of the table's rows: quotes, then the articles that have none. The other articles are told by
 * the record of their first quote.
 */
export function searchRecords(archive: Archive): SearchRecord[] {
  const withoutQuotes = archive.articles.filter(({ quotes }) => quotes.length === 0);
  return [...archive.quotes.map(quoteRecord), ...withoutQuotes.map(articleRecord)];
}

/** Number of the record that tells about a row of the table, be it a quote's or an article's. */
export function recordOfRow(
  row: number,
  { quotes, firstRows }: Pick<Table, 'quotes' | 'firstRows'>,
): number {
  if (row < quotes) return row;
  const first = firstRows[row - quotes];
  if (first !== undefined) return first;
  return quotes + firstRows.slice(0, row - quotes).filter((other) => other === undefined).length;
}

/** The article that a quote stands in. */
export function articleOf(hit: Hit): ArticleHit {
  if (hit.kind === 'article') return hit;
  const [article = ''] = hit.key.split('/');
  return { kind: 'article', path: articlePath(article), headline: hit.headline, day: hit.day };
}

function quoteRecord(quote: Quote): SearchRecord {
  const meta: Record<string, string> = {
    key: quote.key,
    voice: quote.speaker.id,
    name: quote.speaker.name,
    speech: quote.speech,
    day: quote.article.day,
    title: quote.article.headline,
  };
  const parts = partsOf(quote);
  if (parts.some((part) => part.voice)) {
    // Lengths rather than texts: the text stands in the content already.
    meta.parts = JSON.stringify(
      parts.map(({ text, voice }) => (voice ? [text.length, voice] : [text.length])),
    );
  }
  const steps = stepsOf(quote);
  if (steps.length > 0) meta.verbatim = steps.join(' ');
  return { url: quote.anchor, content: quote.text, meta };
}

/** In turn, how far to the next verbatim words and how many units they have: numbers as small as they can be. */
function stepsOf({ parts }: Quote): number[] {
  const steps: number[] = [];
  let skipped = 0;
  for (const { text, verbatim } of parts) {
    if (verbatim) steps.push(skipped, text.length);
    skipped = verbatim ? 0 : skipped + text.length;
  }
  return steps;
}

/** Adjacent parts of one voice joined; where its words are verbatim is told apart from that. */
function partsOf(quote: Quote): HitPart[] {
  return runsOf(quote).map(({ parts, voice }) => ({
    text: parts.map(({ text }) => text).join(''),
    voice: voice?.name,
  }));
}

function articleRecord(article: Article): SearchRecord {
  return {
    url: article.path,
    content: article.headline,
    meta: { title: article.headline, day: article.day },
  };
}

/** Reads back what `searchRecords` made. */
export function hitOf({ url, content, meta }: SearchRecord): Hit {
  const { key, voice = '', name = '', speech, day = '', title = '', parts, verbatim } = meta;
  if (key === undefined) return { kind: 'article', path: url, headline: title, day };
  return {
    kind: 'quote',
    key,
    text: content,
    anchor: url,
    voice: { id: voice, name },
    speech: speech as Speech,
    day,
    headline: title,
    parts: parts
      ? cut(content, JSON.parse(parts) as [number, string?][])
      : [{ text: content, voice: undefined }],
    verbatim: verbatim ? rangesOf(verbatim.split(' ').map(Number)) : [],
  };
}

function rangesOf(steps: number[]): TextRange[] {
  const ranges: TextRange[] = [];
  let at = 0;
  for (const [step, length] of steps.entries()) {
    if (step % 2 === 1) ranges.push({ start: at, end: at + length });
    at += length;
  }
  return ranges;
}

function cut(text: string, lengths: [number, string?][]): HitPart[] {
  let from = 0;
  return lengths.map(([length, voice]) => ({ text: text.slice(from, (from += length)), voice }));
}
