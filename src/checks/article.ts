import { createHash } from 'node:crypto';
import type { ArticleEntry } from '../entries.ts';
import { parseBody, type ParsedBody } from '../markdown/parse.ts';
import { contextOf } from '../quotes/context.ts';
import { coverPassages, type CoveredPassage, type PlacedQuote } from '../quotes/coverage.ts';
import { needleOf } from '../quotes/haystack.ts';
import { layersOf, type MarkedQuote } from '../quotes/layers.ts';
import { Locator, SEGMENT_JOINT } from '../quotes/locate.ts';
import { markUp } from '../quotes/mark-up.ts';
import { pairMarks, type PairedMarks } from '../quotes/marks.ts';
import { readText, type ArticleText, type TextRange } from '../quotes/text.ts';
import { partsOf, verbatimRanges } from '../quotes/verbatim.ts';
import type { ArticleData } from '../schemas/article.ts';
import { blockEntries } from './blocks.ts';
import { coverageProblems } from './coverage-problems.ts';
import { dateProblems } from './date-problems.ts';
import { overlapProblems, passageProblem } from './quote-problems.ts';
import { sourceOffset } from './positions.ts';
import type { Problem } from './rules.ts';
import type { Source } from './source.ts';

/** An article read so far, with all that its checks need. */
export interface ArticleContext {
  source: Source;
  data: ArticleData;
  body: ParsedBody;
  article: ArticleText;
  marks: PairedMarks;
  /** Offset in the file of a character of the article's text. */
  offsetInFile(textOffset: number): number;
}

/**
 * Checks an article against its own text and turns it into what the site shows.
 *
 * @param speakerName name of a speaker id, for labels in the markup
 * @param base base path of links within the site
 */
export function checkArticle(
  id: string,
  source: Source,
  data: ArticleData,
  speakerName: (speaker: string) => string,
  base: string,
): { entry: ArticleEntry; problems: Problem[] } {
  const body = parseBody(source.body, base);
  const article = readText(body.tree);
  const marks = pairMarks(article);
  const offsetInFile = (offset: number): number =>
    source.bodyStart + sourceOffset(article, source.body, offset);
  const context: ArticleContext = { source, data, body, article, marks, offsetInFile };

  const locator = new Locator(article, marks);
  const problems: Problem[] = [...bodyProblems(source, body), ...dateProblems(context)];
  const quotes: PlacedQuote[] = [];
  for (const [index, quote] of data.quotes.entries()) {
    const place = locator.locate({ ...quote, direct: quote.speech === 'direct' });
    if (place.found) {
      const text = place.texts.join(SEGMENT_JOINT);
      const { id: quoteId, speaker, speech } = quote;
      quotes.push({ id: quoteId, speaker, speech, text, segments: place.segments });
    } else {
      problems.push(passageProblem(context, ['quotes', index], 'quote', place));
    }
  }
  const events = data.events.map((event, index) => {
    if (event.text === undefined) return undefined;
    const place = locator.locate({ text: event.text, direct: false });
    if (place.found) return place.segments.flat();
    problems.push(passageProblem(context, ['events', index], 'event', place));
    return undefined;
  });
  const covered = coverPassages(article, marks.passages, quotes, data.scareQuotes);
  problems.push(...overlapProblems(context, quotes), ...coverageProblems(context, quotes, covered));

  const entry = entryOf(id, context, quotes, events, covered, speakerName);
  return { entry, problems };
}

function bodyProblems(source: Source, body: ParsedBody): Problem[] {
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
  const quotes: MarkedQuote[] = placed.map((quote, index) => ({
    ...quote,
    number: index + 1,
    speakerName: speakerName(quote.speaker),
    verbatimRanges: verbatimRanges(article, quote, placed, marks.passages, scareQuotes),
  }));
  markUp(body.tree, article, layersOf(quotes, events, covered));
  const topics = new Map(data.quotes.map((quote) => [quote.id, quote.topics]));
  const { quotes: _quotes, scareQuotes: _scareQuotes, ...rest } = data;
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
      parts: partsOf(article, quote, placed, quote.verbatimRanges),
      ...contextOf(article, quote.segments),
      segments: quote.segments,
    })),
  };
}
