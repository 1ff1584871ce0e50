import type { TextRange } from '../quotes/text.ts';
import { lowerBound } from './ordered.ts';

/** Ranges of a text, asked whether they touch or hold others. */
export class RangeSet {
  private readonly ranges: TextRange[];
  /** The furthest end of the ranges up to each. */
  private readonly reach: number[] = [];

  constructor(ranges: readonly TextRange[]) {
    this.ranges = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let furthest = 0;
    for (const { end } of this.ranges) this.reach.push((furthest = Math.max(furthest, end)));
  }

  touches({ start, end }: TextRange): boolean {
    const after = lowerBound(this.ranges, end, (range) => range.start);
    return after > 0 && (this.reach[after - 1] ?? 0) > start;
  }

  /** One of the ranges holds this one. */
  contains({ start, end }: TextRange): boolean {
    const after = lowerBound(this.ranges, start + 1, (range) => range.start);
    return after > 0 && (this.reach[after - 1] ?? 0) >= end;
  }

  /** The ranges that lie in this one, in order. */
  within({ start, end }: TextRange): TextRange[] {
    const from = lowerBound(this.ranges, start, (range) => range.start);
    const found: TextRange[] = [];
    for (let at = from; at < this.ranges.length; at += 1) {
      const range = this.ranges[at];
      if (!range || range.start >= end) break;
      if (range.end <= end) found.push(range);
    }
    return found;
  }
}
