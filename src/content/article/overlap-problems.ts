import type { PlacedQuote } from '../../quotes/coverage.ts';
import { extentOf, overlapPartly } from '../../quotes/nesting.ts';
import { Spans } from '../../quotes/spans.ts';
import { excerpt } from '../excerpt.ts';
import type { Problem } from '../rules.ts';
import { say } from '../wording/say.ts';
import type { ArticleContext } from './context.ts';

/** Partial overlap, told once for each pair of quotes, at the later one. */
export function overlapProblems(
  { source, data, article }: ArticleContext,
  quotes: readonly PlacedQuote[],
): Problem[] {
  const positions = new Map(data.quotes.map(({ id }, index) => [id, index] as const).reverse());
  return overlapping(quotes).map(([other, quote]) => {
    const ranges = other.segments.map(extentOf);
    const shared = quote.segments
      .map(extentOf)
      .flatMap((crossing) => ranges.map((one) => [crossing, one] as const))
      .filter(([crossing, one]) => overlapPartly(crossing, one))
      .map(([crossing, one]) =>
        article.text.slice(Math.max(one.start, crossing.start), Math.min(one.end, crossing.end)),
      );
    return source.problem(
      'quote-overlap',
      source.offsetOf(['quotes', positions.get(quote.id) ?? 0, 'text']),
      say('overlap', {
        one: excerpt(quote.id),
        other: excerpt(other.id),
        passage: excerpt(shared.join(' … ')),
      }),
      say('overlap-mend'),
    );
  });
}

/** Pairs of quotes that overlap in part, the earlier first, in the order of the text. */
function overlapping(quotes: readonly PlacedQuote[]): [PlacedQuote, PlacedQuote][] {
  const extents = quotes.flatMap((quote, order) =>
    quote.segments.map((segment) => ({ ...extentOf(segment), order })),
  );
  const spans = new Spans(extents);
  return quotes.flatMap((quote, order) => {
    const others = quote.segments
      .map(extentOf)
      .flatMap((range) => spans.touching(range).filter((one) => overlapPartly(range, one)))
      .map((one) => one.order)
      .filter((other) => other < order);
    return [...new Set(others)]
      .sort((a, b) => a - b)
      .flatMap((other) => {
        const earlier = quotes[other];
        return earlier ? [[earlier, quote] as [PlacedQuote, PlacedQuote]] : [];
      });
  });
}

/** Quotes of one voice on one passage, told at each but the first of the file. */
export function sameQuoteProblems(
  { source, data }: ArticleContext,
  quotes: readonly PlacedQuote[],
): Problem[] {
  const positions = new Map(data.quotes.map(({ id }, index) => [id, index] as const).reverse());
  const inFile = quotes.toSorted((a, b) => (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0));
  const first = new Map<string, string>();
  return inFile.flatMap(({ id, speaker, segments }) => {
    const index = positions.get(id) ?? 0;
    // A voice that stands in for a wrong one is nobody’s.
    if (source.writtenAt(['quotes', index, 'speaker']) !== speaker) return [];
    const key = JSON.stringify([speaker, segments]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, id);
      return [];
    }
    return source.problem(
      'same-quote',
      source.offsetOf(['quotes', index, 'text']),
      say('same-quote', { id: excerpt(other) }),
      say('same-quote-mend'),
    );
  });
}
