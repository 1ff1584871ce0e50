import { hash } from 'node:crypto';
import type { CoveredPassage, PlacedQuote } from '../../quotes/coverage.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { inOrderOfMarks, layersOf, type MarkedQuote } from '../../quotes/layers.ts';
import { markUp } from '../../quotes/mark-up.ts';
import { Nesting } from '../../quotes/nesting.ts';
import { Spans } from '../../quotes/spans.ts';
import { wordsOfEach } from '../../quotes/standing.ts';
import { surroundingsOf } from '../../quotes/surroundings.ts';
import { partsOf, verbatimRanges } from '../../quotes/verbatim.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { QuoteData } from '../../schemas/quote.ts';
import type { ArticleEntry, QuoteEntry } from '../entries.ts';
import { blockEntries } from './blocks.ts';
import type { ArticleContext } from './context.ts';
import type { Placed } from './placing.ts';

/** Turns an article into what the site shows; its body's tree is marked up in place. */
export function entryOf(
  context: ArticleContext,
  placed: Placed,
  covered: readonly CoveredPassage[],
): Omit<ArticleEntry, 'id' | 'state'> {
  const { data, body, article } = context;
  const nesting = new Nesting(placed.quotes);
  const quotes = markedQuotes(context, placed, nesting);
  markUp(body.tree, article, layersOf(quotes, placed.events, covered));
  const written = new Map(data.quotes.map((quote) => [quote.id, quote]));
  const shown = {
    data: withoutQuotes(data),
    text: article.text,
    sha256: hash('sha256', article.text),
    blocks: JSON.stringify(blockEntries(body.tree, article, quotes, covered)),
    quotes: quotes.map((quote) => quoteEntry(context, quote, written.get(quote.id), nesting)),
  };
  return { ...shown, digests: digestsOf(shown) };
}

/** What stands for an article's own words, and for those of others in it. */
export function digestsOf({
  data: { headline, ...data },
  text,
  blocks,
  quotes,
}: Pick<ArticleEntry, 'data' | 'text' | 'blocks' | 'quotes'>): ArticleEntry['digests'] {
  const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value), 'base64');
  return { quotes: digestOf(quotes), rest: digestOf([data, text, blocks]) };
}

/** The quotes with what their marks in the text say: number, name, words in quotation marks. */
function markedQuotes(
  { article, marks, data, namesOf }: ArticleContext,
  placed: Placed,
  nesting: Nesting<PlacedQuote>,
): MarkedQuote[] {
  const scareQuotes = new Set(data.scareQuotes.map(needleOf));
  const passages = new Spans(marks.passages);
  return inOrderOfMarks(placed.quotes).map((quote, index) => ({
    ...quote,
    number: index + 1,
    speakerName: namesOf(quote.speaker)[0] ?? quote.speaker,
    verbatimRanges: verbatimRanges(article, quote, nesting.inside(quote), passages, scareQuotes),
  }));
}

function quoteEntry(
  { article, marks }: ArticleContext,
  { id, speaker, speech, text, segments, verbatimRanges: ranges }: MarkedQuote,
  written: QuoteData | undefined,
  nesting: Nesting<PlacedQuote>,
): QuoteEntry {
  const quote = { id, speaker, speech, text, segments };
  return {
    ...quote,
    topics: written?.topics ?? [],
    formerIds: written?.formerIds ?? [],
    verbatimRanges: ranges,
    verbatim: wordsOfEach(article, ranges, marks.passages),
    parts: partsOf(article, quote, nesting.inside(quote), ranges),
    ...surroundingsOf(article, segments),
  };
}

function withoutQuotes({ quotes, scareQuotes, hints, ...rest }: ArticleData): ArticleEntry['data'] {
  return rest;
}
