import type { TextRange } from './text.ts';

/** The first index below a length for which a test holds that goes on holding from there; the length where none is. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ranges in the order of their beginnings, asked in logarithmic time what lies where. */
export class Spans<Range extends TextRange = TextRange> {
  private readonly sorted: readonly Range[];
  /** How far the ranges up to each index reach at most. */
  private readonly reach: Float64Array;
  private most: Float64Array | undefined;

  constructor(ranges: readonly Range[]) {
    this.sorted = ranges.toSorted((a, b) => a.start - b.start);
    this.reach = new Float64Array(ranges.length);
    let most = -1;
    for (const [index, { end }] of this.sorted.entries()) {
      most = Math.max(most, end);
      this.reach[index] = most;
    }
  }

  /** One of the ranges holds all of another. */
  hold({ start, end }: TextRange): boolean {
    return (this.reach[this.from(start + 1) - 1] ?? -1) >= end;
  }

  /** One of the ranges shares characters with another. */
  touch({ start, end }: TextRange): boolean {
    return (this.reach[this.from(end) - 1] ?? -1) > start;
  }

  /** The ranges that begin in another, by their beginnings. */
  beginningIn({ start, end }: TextRange): readonly Range[] {
    return this.sorted.slice(this.from(start), this.from(end));
  }

  /** The ranges that share characters with another, by their beginnings. */
  touching({ start, end }: TextRange): Range[] {
    const found: Range[] = [];
    const to = this.from(end);
    this.most ??= mostIn(this.sorted);
    const { most, sorted } = this;
    const collect = (node: number, low: number, high: number): void => {
      if (low >= Math.min(high, to) || (most[node] ?? 0) <= start) return;
      const range = sorted[low];
      if (high - low === 1) {
        if (range) found.push(range);
        return;
      }
      const middle = (low + high) >>> 1;
      collect(2 * node, low, middle);
      collect(2 * node + 1, middle, high);
    };
    collect(1, 0, sorted.length);
    return found;
  }

  /** Index of the first range that begins at an offset or later. */
  private from(offset: number): number {
    return firstIndex(this.sorted.length, (index) => (this.sorted[index]?.start ?? 0) >= offset);
  }
}

/** How far ranges reach at most, for all, each half, each quarter and so on: the halves of node n are 2n and 2n + 1. */
function mostIn(ranges: readonly TextRange[]): Float64Array {
  const most = new Float64Array(4 * ranges.length);
  const fill = (node: number, low: number, high: number): number => {
    const middle = (low + high) >>> 1;
    const end =
      high - low === 1
        ? (ranges[low]?.end ?? 0)
        : Math.max(fill(2 * node, low, middle), fill(2 * node + 1, middle, high));
    most[node] = end;
    return end;
  };
  if (ranges.length > 0) fill(1, 0, ranges.length);
  return most;
}

/** How many ranges lie over one another where most do. */
export function deepest(ranges: readonly TextRange[]): { depth: number; at: number } {
  const starts = Float64Array.from(ranges, ({ start }) => start).sort();
  const ends = Float64Array.from(ranges, ({ end }) => end).sort();
  const most = { depth: 0, at: 0 };
  let ended = 0;
  for (const [index, start] of starts.entries()) {
    while ((ends[ended] ?? Infinity) <= start) ended += 1;
    if (index + 1 - ended > most.depth)
      Object.assign(most, { depth: index + 1 - ended, at: start });
  }
  return most;
}
