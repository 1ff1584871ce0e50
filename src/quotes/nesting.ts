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

/** All of `inner` lies in `outer`, and `outer` is longer: what several say together is not nested. */
export function isNested(inner: Ranged, outer: Ranged): boolean {
  const inside = inner.segments.flat();
  const outside = outer.segments.flat();
  return (
    lengthOf(inside) < lengthOf(outside) &&
    inside.every((range) => outside.some((other) => contains(other, range)))
  );
}

function lengthOf(ranges: readonly TextRange[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
