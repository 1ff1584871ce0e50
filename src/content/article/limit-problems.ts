import type { PlacedQuote } from '../../quotes/coverage.ts';
import type { PairedMarks } from '../../quotes/marks.ts';
import { deepest } from '../../quotes/spans.ts';
import type { ArticleText } from '../../quotes/text.ts';
import { TEXT_LIMITS } from '../../schemas/common.ts';
import type { Problem } from '../rules.ts';
import type { Source } from '../source/source.ts';

type OffsetInFile = (textOffset: number) => number;

const LONG_WORD = new RegExp(`\\S{${TEXT_LIMITS.word + 1}}`, 'u');

/** A word that is too long, or passages in quotation marks too deep inside one another. */
export function textLimits(
  source: Source,
  { text }: ArticleText,
  { passages }: PairedMarks,
  offsetInFile: OffsetInFile,
): Problem[] {
  const problems: Problem[] = [];
  const word = LONG_WORD.exec(text);
  if (word) {
    problems.push(
      source.problem(
        'limit',
        offsetInFile(word.index),
        `ein Wort hat mehr als ${TEXT_LIMITS.word} Zeichen`,
        'Trenne es, oder nimm eine lange Adresse als Ziel eines Verweises: [Text](https://…).',
      ),
    );
  }
  const { depth, at } = deepest(passages);
  if (depth > TEXT_LIMITS.marksInMarks) {
    problems.push(
      source.problem(
        'limit',
        offsetInFile(at - 1),
        `Anführungszeichen stehen hier ${depth}-fach ineinander, möglich sind ${TEXT_LIMITS.marksInMarks}`,
        'Schließe Anführungszeichen, wo das Zitat endet.',
      ),
    );
  }
  return problems;
}

/** Quotes that lie inside one another, or on the same passage, beyond measure. */
export function quoteLimits(
  source: Source,
  quotes: readonly PlacedQuote[],
  offsetInFile: OffsetInFile,
): Problem[] {
  const { depth, at } = deepest(quotes.flatMap((quote) => quote.segments.flat()));
  if (depth <= TEXT_LIMITS.quotesInQuotes) return [];
  return [
    source.problem(
      'limit',
      offsetInFile(at),
      `über dieser Stelle liegen ${depth} Zitate, möglich sind ${TEXT_LIMITS.quotesInQuotes}`,
      'Lass Zitate nebeneinander stehen, oder fasse Sprecher zu einer Stimme zusammen.',
    ),
  ];
}
