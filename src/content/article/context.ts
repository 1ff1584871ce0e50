import type { ParsedBody } from '../../markdown/parse.ts';
import { pairMarks, type PairedMarks } from '../../quotes/marks.ts';
import { readText, type ArticleText } from '../../quotes/text.ts';
import type { ArticleData } from '../../schemas/article.ts';
import type { Problem } from '../rules.ts';
import { sourceOffsets } from '../source/positions.ts';
import type { Source } from '../source/source.ts';
import { textLimits } from './limit-problems.ts';

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

/**
 * Reads an article's text. Where there is none that could be read, or more than can be checked, passages are not looked for: each would be one more
 * problem with the same cause.
 */
export function contextOf(
  source: Source,
  data: ArticleData,
  body: ParsedBody,
  partial: boolean,
): { context: ArticleContext; problems: Problem[] } {
  const article = readText(body.tree);
  const unread = body.problems.some(({ rule }) => rule === 'nesting' || rule === 'limit');
  const textless = !unread && article.blocks.length === 0 && data.quotes.length > 0;
  const inBody = sourceOffsets(article, source.body);
  const offsetInFile = (offset: number): number => source.bodyStart + inBody(offset);
  const marks = pairMarks(article);
  const limits = textLimits({ source, article, marks, offsetInFile });
  const unchecked = unread || textless || limits.length > 0;
  const context: ArticleContext = {
    source,
    data: unchecked ? { ...data, quotes: [], events: [], scareQuotes: [] } : data,
    body,
    article,
    marks: unchecked ? { passages: [], unpaired: [] } : marks,
    partial,
    offsetInFile,
  };
  return { context, problems: textless ? [...limits, textlessProblem(source)] : limits };
}

function textlessProblem(source: Source): Problem {
  return source.problem(
    'quote-not-found',
    source.bodyStart,
    'there is no text in which the quotes could be found',
    'Write the article’s text below the second line ---.',
  );
}
