import type { PlacedQuote } from '../../quotes/coverage.ts';
import type { PairedMarks } from '../../quotes/marks.ts';
import { deepest } from '../../quotes/spans.ts';
import type { ArticleText } from '../../quotes/text.ts';
import { TEXT_LIMITS } from '../../schemas/common.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';

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
        `ein Wort hat mehr als ${TEXT_LIMITS.word} Zeichen`,
        'Trennen Sie es, oder nehmen Sie eine lange Adresse als Ziel eines Verweises: [Text](https://…).',
      ),
    );
  }
  const { depth, at } = deepest(marks.passages);
  if (depth > TEXT_LIMITS.marksInMarks) {
    problems.push(
      source.problem(
        'limit',
        offsetInFile(at - 1),
        `Anführungszeichen stehen hier ${depth}-fach ineinander, möglich sind ${TEXT_LIMITS.marksInMarks}`,
        'Schließen Sie Anführungszeichen, wo das Zitat endet.',
      ),
    );
  }
  return problems;
}

/** Quotes that lie inside one another, or on the same passage, beyond measure. */
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
      `über dieser Stelle liegen ${depth} Zitate, möglich sind ${TEXT_LIMITS.quotesInQuotes}`,
      'Lassen Sie Zitate nebeneinander stehen, oder fassen Sie Sprecher zu einer Stimme zusammen.',
    ),
  ];
}
