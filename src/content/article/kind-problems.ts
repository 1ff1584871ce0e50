import { needleOf } from '../../quotes/haystack.ts';
import { wordsOf } from '../../quotes/standing.ts';
import { isVerbatim } from '../../quotes/speech.ts';
import type { PlacedQuote } from '../../quotes/coverage.ts';
import type { TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Quotes all of whose words stand in quotation marks, but which are not said to be the speaker's own. */
export function kindProblems(
  { source, data, article, marks }: ArticleContext,
  quotes: readonly PlacedQuote[],
): Problem[] {
  const scareQuotes = new Set(data.scareQuotes.map(needleOf));
  const passages = marks.passages.filter((passage) => !scareQuotes.has(wordsOf(article, passage)));
  const fills = (range: TextRange): boolean =>
    passages.some(
      (passage) => isAllIn(article.text, range, passage) && isAllIn(article.text, passage, range),
    );
  return quotes.flatMap(({ id, speech, text, segments }) => {
    if (isVerbatim(speech) || !segments.flat().every(fills)) return [];
    const index = data.quotes.findIndex((quote) => quote.id === id);
    // A kind that stands in for a wrong one is not what the editor wrote.
    if (source.writtenAt(['quotes', index, 'speech']) !== speech) return [];
    return source.problem(
      'quote-kind',
      source.offsetOf(['quotes', index, 'speech']),
      say('all-marked', { passage: excerpt(text), speech }),
      say('all-marked-mend'),
    );
  });
}

/** A range touches another, and what of it lies outside has no words. */
function isAllIn(text: string, range: TextRange, other: TextRange): boolean {
  if (range.end <= other.start || other.end <= range.start) return false;
  const rest =
    text.slice(range.start, Math.max(range.start, other.start)) +
    text.slice(Math.min(range.end, other.end), range.end);
  return !/[\p{L}\p{N}]/u.test(rest);
}
