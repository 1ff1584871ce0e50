import { Spans } from './spans.ts';
import type { TextRange } from './text.ts';

interface Ranged {
  segments: TextRange[][];
}

/** Whether a range lies inside another; equal ranges contain each other. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The two share characters, and each has some that the other lacks. */
export function overlapPartly(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);
}

/** A segment of a quote inside a segment of another. */
export interface NestedSegment<Quote> {
  of: Quote;
  ranges: TextRange[];
}

interface Placed<Quote> extends TextRange, NestedSegment<Quote> {
  /** Place among all segments, in the order of the quotes. */
  order: number;
}

/** The segments of an article’s quotes, asked which lie inside another quote. */
export class Nesting<Quote extends Ranged> {
  private readonly placed: Spans<Placed<Quote>>;

  constructor(quotes: readonly Quote[]) {
    const segments = quotes.flatMap((of) => of.segments.map((ranges) => ({ of, ranges })));
    this.placed = new Spans(
      segments.map((segment, order) => ({ ...segment, ...extentOf(segment.ranges), order })),
    );
  }

  /** Segments that lie in a longer one of a quote, in the order of the quotes: what several say together is not nested. */
  inside(outer: Ranged): NestedSegment<Quote>[] {
    return outer.segments
      .flatMap((other) =>
        this.placed
          .beginningIn(extentOf(other))
          .filter(
            ({ ranges }) =>
              lengthOf(ranges) < lengthOf(other) &&
              ranges.every((range) => other.some((one) => contains(one, range))),
          ),
      )
      .sort((a, b) => a.order - b.order);
  }
}

/** A segment from its beginning to its end, over block quotes that stand between. */
export function extentOf(segment: readonly TextRange[]): TextRange {
  return { start: segment[0]?.start ?? 0, end: segment.at(-1)?.end ?? 0 };
}

/** How many characters the segments have together, in UTF-16 units. */
export function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
