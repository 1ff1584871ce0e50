import type { ParsedBody } from '../../markdown/parse.ts';
import { castOf, markedText } from '../../quotes/marked-text.ts';
import type { PairedMarks } from '../../quotes/marks.ts';
import { readText, type ArticleText, type TextRange } from '../../quotes/text.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Problem } from '../rules.ts';
import { sourceOffsets } from '../source/positions.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';
import { textLimits } from './limit-problems.ts';

/** Places that a message lists at most. */
const MOST_PLACES = 5;

const NO_MARKS: PairedMarks = {
  passages: [],
  unpaired: [],
  continuing: new Set(),
  distant: [],
};

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
  /** What a speaker is called, the name first; none where there is no such speaker. */
  namesOf(speaker: string): readonly string[];
}

/**
 * Reads an article's text. Where there is none that could be read, passages are not looked for: each would be one more
 * problem with the same cause.
 */
export function contextOf(
  source: Source,
  data: ArticleData,
  body: ParsedBody,
  { partial, namesOf }: Pick<ArticleContext, 'partial' | 'namesOf'>,
): { context: ArticleContext; problems: Problem[] } {
  const read = readText(body.tree);
  const { article, marks } = markedText(body.tree, read, castOf(data.quotes, namesOf));
  const unread = body.problems.some(({ kind }) => kind === 'nesting' || kind === 'limit');
  const textless = !unread && article.blocks.length === 0 && data.quotes.length > 0;
  const inBody = sourceOffsets(article, source.body);
  const offsetInFile = (offset: number): number => source.bodyStart + inBody(offset);
  const limits = textLimits({ source, article, marks, offsetInFile });
  const unchecked = unread || textless || limits.length > 0;
  const context: ArticleContext = {
    source,
    data: unchecked ? { ...data, quotes: [], events: [], scareQuotes: [] } : data,
    body,
    article,
    marks: unchecked ? NO_MARKS : marks,
    partial,
    namesOf,
    offsetInFile,
  };
  return { context, problems: textless ? [...limits, textlessProblem(source)] : limits };
}

function textlessProblem(source: Source): Problem {
  return source.problem('quote-not-found', source.bodyStart, say('textless'), say('textless-mend'));
}

/** Places of an article's text in its file, in words: „Zeile 28:78, 30:49“. */
export function placesOf(
  { source, offsetInFile }: ArticleContext,
  ranges: readonly TextRange[],
): string {
  const places = new Set<string>();
  for (const { start } of ranges) {
    const { line, column } = source.place(offsetInFile(start));
    places.add(`${line}:${column}`);
    if (places.size > MOST_PLACES) break;
  }
  const shown = [...places].slice(0, MOST_PLACES).join(', ');
  return say('line', { places: places.size > MOST_PLACES ? `${shown} …` : shown });
}
