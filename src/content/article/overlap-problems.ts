import type { PlacedQuote } from '../../quotes/coverage.ts';
import { overlapPartly } from '../../quotes/nesting.ts';
import type { TextRange } from '../../quotes/text.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Partial overlap, told once for each pair of quotes, at the later one. */
export function overlapProblems(
  { source, data, article }: ArticleContext,
  quotes: readonly PlacedQuote[],
): Problem[] {
  return quotes.flatMap((quote, index) =>
    quotes.slice(0, index).flatMap((other) => {
      const ranges = other.segments.map(extentOf);
      const crossing = quote.segments
        .map(extentOf)
        .find((range) => ranges.some((one) => overlapPartly(range, one)));
      if (!crossing) return [];
      const position = data.quotes.findIndex((one) => one.id === quote.id);
      const shared = ranges
        .filter((one) => overlapPartly(crossing, one))
        .map((one) =>
          article.text.slice(Math.max(one.start, crossing.start), Math.min(one.end, crossing.end)),
        );
      return source.problem(
        'quote-overlap',
        source.offsetOf(['quotes', position, 'text']),
        say('overlap', {
          one: excerpt(quote.id),
          other: excerpt(other.id),
          passage: excerpt(shared.join(' … ')),
        }),
        say('overlap-mend'),
      );
    }),
  );
}

/** A segment from its beginning to its end, over block quotes that stand between. */
function extentOf(segment: readonly TextRange[]): TextRange {
  return { start: segment[0]?.start ?? 0, end: segment.at(-1)?.end ?? 0 };
}
