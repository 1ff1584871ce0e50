import { createHash } from 'node:crypto';
import type { ArticleEntry } from '../entries.ts';
import { parseBody, type ParsedBody } from '../../markdown/parse.ts';
import { contextOf } from '../../quotes/context.ts';
import { coverPassages, type CoveredPassage, type PlacedQuote } from '../../quotes/coverage.ts';
import { needleOf } from '../../quotes/haystack.ts';
import { layersOf, type MarkedQuote } from '../../quotes/layers.ts';
import { Locator, SEGMENT_JOINT } from '../../quotes/locate.ts';
import { markUp } from '../../quotes/mark-up.ts';
import { pairMarks, type PairedMarks } from '../../quotes/marks.ts';
import { Nesting } from '../../quotes/nesting.ts';
import { Spans } from '../../quotes/spans.ts';
import { readText, type ArticleText, type TextRange } from '../../quotes/text.ts';
import { partsOf, verbatimRanges } from '../../quotes/verbatim.ts';
import type { ArticleData } from '../../schemas/article.ts';
import { blockEntries } from './blocks.ts';
import { coverageProblems } from './coverage-problems.ts';
import { dateProblems } from './date-problems.ts';
import { quoteLimits, textLimits } from './limit-problems.ts';
import { overlapProblems, passageProblem } from './quote-problems.ts';
import { sourceOffsets } from '../source/positions.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';

/** An article read so far, with all that its checks need. */
export interface ArticleContext {
  source: Source;
  data: ArticleData;
  body: ParsedBody;
  article: ArticleText;
  marks: PairedMarks;
  /** Quotes were left out because their keys have mistakes: what they account for is not known. */
  partial: boolean;
  /** Offset in the file of a character of the article's text. */
  offsetInFile(textOffset: number): number;
}

export interface CheckOptions {
  /** Name of a speaker id, for labels in the markup. */
  nameOf: (speaker: string) => string;
  /** Base path of links within the site. */
  base: string;
  /** Quotes were left out before. */
  partial: boolean;
}

/** Checks an article against its own text and turns it into what the site shows. */
export function checkArticle(
  id: string,
  source: Source,
  all: ArticleData,
  { nameOf, base, partial }: CheckOptions,
): { entry: ArticleEntry; problems: Problem[] } {
  const body = parseBody(source.body, base);
  // Of a body that could not be read, or is not there, nothing else is told.
  const unread = body.problems.some(({ rule }) => rule === 'nesting' || rule === 'limit');
  const article = readText(body.tree);
  const textless = !unread && article.blocks.length === 0 && all.quotes.length > 0;
  const inBody = sourceOffsets(article, source.body);
  const offsetInFile = (offset: number): number => source.bodyStart + inBody(offset);
  const paired = pairMarks(article);
  const limits = textLimits(source, article, paired, offsetInFile);
  const unchecked = unread || textless || limits.length > 0;
  const data = unchecked ? { ...all, quotes: [], events: [], scareQuotes: [] } : all;
  const marks = unchecked ? { passages: [], unpaired: [] } : paired;
  const context: ArticleContext = { source, data, body, article, marks, partial, offsetInFile };

  const locator = new Locator(article, marks);
  const problems = [...limits, ...bodyProblems(source, body), ...dateProblems(context)];
  if (textless) problems.push(textlessProblem(source));
  const quotes: PlacedQuote[] = [];
  /** Where quotes that were not located are likely meant to stand: their marks are not reported a second time. */
  const accounted: TextRange[] = [];
  for (const [index, quote] of data.quotes.entries()) {
    const place = locator.locate({ ...quote, direct: quote.speech === 'direct' });
    if (place.found) {
      const text = place.texts.join(SEGMENT_JOINT);
      const { id: quoteId, speaker, speech } = quote;
      quotes.push({ id: quoteId, speaker, speech, text, segments: place.segments });
    } else {
      const { problem, near } = passageProblem(context, ['quotes', index], 'quote', place);
      problems.push(problem);
      for (const range of near) accounted.push(range);
    }
  }
  const events = data.events.map((event, index) => {
    if (event.text === undefined) return undefined;
    const place = locator.locate({ text: event.text, direct: false });
    if (place.found) return place.segments.flat();
    problems.push(passageProblem(context, ['events', index], 'event', place).problem);
    return undefined;
  });
  // In the order of the text; quotes that begin at the same place, in that of the file.
  quotes.sort((a, b) => startOf(a) - startOf(b));
  const tooMany = quoteLimits(source, quotes, offsetInFile);
  if (tooMany.length > 0) {
    return { entry: entryOf(id, context, [], [], [], nameOf), problems: [...problems, ...tooMany] };
  }
  const covered = coverPassages(article, marks.passages, quotes, data.scareQuotes);
  const entry = entryOf(id, context, quotes, events, covered, nameOf);
  return {
    entry,
    problems: [
      ...problems,
      ...overlapProblems(context, quotes),
      ...coverageProblems(context, quotes, covered, accounted),
    ],
  };
}

function textlessProblem(source: Source): Problem {
  return source.problem(
    'quote-not-found',
    source.bodyStart,
    'there is no text in which the quotes could be found',
    'Write the article’s text below the second line ---.',
  );
}

function startOf(quote: PlacedQuote): number {
  return quote.segments[0]?.[0]?.start ?? 0;
}

/** What a body must not have, as problems of its file. */
export function bodyProblems(source: Source, body: ParsedBody): Problem[] {
  return body.problems.map(({ rule, offset, message, hint }) =>
    source.problem(rule, source.bodyStart + offset, message, hint),
  );
}

function entryOf(
  id: string,
  { data, body, article, marks }: ArticleContext,
  placed: readonly PlacedQuote[],
  events: readonly (TextRange[] | undefined)[],
  covered: readonly CoveredPassage[],
  speakerName: (speaker: string) => string,
): ArticleEntry {
  const scareQuotes = new Set(data.scareQuotes.map(needleOf));
  const nesting = new Nesting(placed);
  const passages = new Spans(marks.passages);
  const quotes: MarkedQuote[] = placed.map((quote, index) => ({
    ...quote,
    number: index + 1,
    speakerName: speakerName(quote.speaker),
    verbatimRanges: verbatimRanges(
      article,
      quote,
      nesting.inside(quote),
      passages,
      scareQuotes,
    ),
  }));
  markUp(body.tree, article, layersOf(quotes, events, covered));
  const topics = new Map(data.quotes.map((quote) => [quote.id, quote.topics]));
  const rest = withoutQuotes(data);
  return {
    id,
    data: rest,
    text: article.text,
    sha256: createHash('sha256').update(article.text, 'utf8').digest('hex'),
    blocks: blockEntries(body.tree, article, quotes, covered),
    quotes: quotes.map((quote) => ({
      id: quote.id,
      speaker: quote.speaker,
      speech: quote.speech,
      topics: topics.get(quote.id) ?? [],
      text: quote.text,
      verbatim: quote.verbatimRanges.map((range) =>
        needleOf(article.text.slice(range.start, range.end)),
      ),
      parts: partsOf(article, quote, nesting.inside(quote), quote.verbatimRanges),
      ...contextOf(article, quote.segments),
      segments: quote.segments,
    })),
  };
}

function withoutQuotes({ quotes, scareQuotes, ...rest }: ArticleData): ArticleEntry['data'] {
  return rest;
}
