/** Quotes may lie apart, one inside the other, or on the same passage; what overlaps in part is decided here. */
import type { Candidate } from './rule.ts';
import { confidenceOf } from './candidate.ts';

/** The candidates less those that overlap a surer one in part, and less doubles; in the order of the text. */
export function consistent(candidates: readonly Candidate[]): Candidate[] {
  let kept = withoutDoubles(candidates);
  for (;;) {
    const losers = losersIn(kept);
    if (losers.size === 0) return kept;
    kept = kept.filter((one) => !losers.has(one));
  }
}

function withoutDoubles(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((one) => {
    const key = one.segments.map(({ start, end }) => `${start}-${end}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return one.segments.length > 0;
  });
}

/** In each pair of segments that cross, the less sure candidate. */
function losersIn(candidates: readonly Candidate[]): Set<Candidate> {
  const segments = candidates
    .flatMap((one) => one.segments.map(({ start, end }) => ({ start, end, one })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const losers = new Set<Candidate>();
  const open: typeof segments = [];
  for (const segment of segments) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= segment.start) open.pop();
    const around = open.at(-1);
    if (around && around.end < segment.end) {
      const loser = confidenceOf(around.one) < confidenceOf(segment.one) ? around.one : segment.one;
      losers.add(loser);
      if (loser === segment.one) continue;
      open.pop();
    }
    open.push(segment);
  }
  return losers;
}
