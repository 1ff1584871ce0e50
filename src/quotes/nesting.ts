import type { TextRange } from './text.ts';

interface Ranged {
  segments: TextRange[][];
}

export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The two share characters, and each has some that the other lacks. */
export function overlapPartly(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);
}

/** The segments of a quote that lie in a longer one of another: what several say together is not nested. */
export function segmentsInside(inner: Ranged, outer: Ranged): TextRange[][] {
  return inner.segments.filter((segment) =>
    outer.segments.some(
      (other) =>
        lengthOf(segment) < lengthOf(other) &&
        segment.every((range) => other.some((one) => contains(one, range))),
    ),
  );
}

export function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
