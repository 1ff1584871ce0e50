import type { PlacedQuote } from '../../quotes/coverage.ts';
import type { PairedMarks } from '../../quotes/marks.ts';
import { deepest } from '../../quotes/spans.ts';
import type { ArticleText } from '../../quotes/text.ts';
import { TEXT_LIMITS } from '../../schemas/common.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';
import { say } from '../wording/say.ts';

/** An article's text with its marks paired, before anything is looked for in it. */
interface ReadText {
  source: Source;
  article: ArticleText;
  marks: PairedMarks;
  /** Offset in the file of a character of the article's text. */
  offsetInFile(textOffset: number): number;
}

const LONG_WORD = new RegExp(`\\S{${TEXT_LIMITS.word + 1}}`, 'u');

/** A word that is too long, or passages in quotation marks too deep inside one another. */
export function textLimits({ source, article, marks, offsetInFile }: ReadText): Problem[] {
  const problems: Problem[] = [];
  const word = LONG_WORD.exec(article.text);
  if (word) {
    problems.push(
      source.problem(
        'limit',
        offsetInFile(word.index),
        say('limit-word', { most: TEXT_LIMITS.word }),
        say('limit-word-mend'),
      ),
    );
  }
  const { depth, at } = deepest(marks.passages);
  if (depth > TEXT_LIMITS.marksInMarks) {
    problems.push(
      source.problem(
        'limit',
        offsetInFile(at - 1),
        say('limit-marks', { depth, most: TEXT_LIMITS.marksInMarks }),
        say('limit-marks-mend'),
      ),
    );
  }
  return problems;
}

/** More quotes than the limit lie inside one another, or on the same passage. */
export function quoteLimits(
  { source, offsetInFile }: Pick<ReadText, 'source' | 'offsetInFile'>,
  quotes: readonly PlacedQuote[],
): Problem[] {
  const { depth, at } = deepest(quotes.flatMap((quote) => quote.segments.flat()));
  if (depth <= TEXT_LIMITS.quotesInQuotes) return [];
  return [
    source.problem(
      'limit',
      offsetInFile(at),
      say('limit-quotes', { depth, most: TEXT_LIMITS.quotesInQuotes }),
      say('limit-quotes-mend'),
    ),
  ];
}
